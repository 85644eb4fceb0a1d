using System.Collections.Immutable;
using Errand.Core.Automations;
using Errand.Runner.Scripting;

namespace Errand.Runner.Tests.Scripting;

/// <summary>Errors carry Playwright's words and the code's own place.</summary>
public sealed class ScriptErrorTests(ScriptingFixture scripting)
{
    [Theory]
    [InlineData("await page.locator('#nope').click({ timeout: 200 });", ScriptFaultKind.Page, "TimeoutError", "locator.click: Timeout 200ms exceeded.")]
    [InlineData("await page.getByRole('button', { name: 'Nope' }).click({ timeout: 200 });", ScriptFaultKind.Page, "TimeoutError", "waiting for getByRole('button', { name: 'Nope' })")]
    [InlineData("await page.getByText(/no.pe/i).first().click({ timeout: 200 });", ScriptFaultKind.Page, "TimeoutError", "waiting for getByText(/no.pe/i).first()")]
    [InlineData("await page.locator('li').click();", ScriptFaultKind.Page, "Error", "strict mode violation: locator('li') resolved to 3 elements")]
    [InlineData("await page.goto('http://127.0.0.1:1/');", ScriptFaultKind.Navigation, "Error", "page.goto: net::ERR_")]
    [InlineData("await page.waitForURL('**/never', { timeout: 100 });", ScriptFaultKind.Page, "TimeoutError", "page.waitForURL: Timeout 100ms exceeded")]
    [InlineData("await page.waitForEvent('popup', { timeout: 100 });", ScriptFaultKind.Page, "TimeoutError", "page.waitForEvent: Timeout 100ms exceeded while waiting for event \"popup\"")]
    [InlineData("await page.evaluate(() => missing.thing);", ScriptFaultKind.Page, "Error", "page.evaluate: ReferenceError: missing is not defined")]
    [InlineData("await page.locator('>>>').click({ timeout: 100 });", ScriptFaultKind.Page, "Error", "locator.click: ")]
    [InlineData("await page.click('h1', { button: 'wrong' });", ScriptFaultKind.Refused, "Error", "page.click: options.button: expected one of (left|right|middle)")]
    [InlineData("null.x;", ScriptFaultKind.Thrown, "TypeError", "Cannot read properties of null")]
    public async Task RunAsync_FailingCall_SaysWhatAndWhere(string line, ScriptFaultKind kind, string name, string message)
    {
        var fault = (await scripting.RunAsync(ScriptingFixture.Handler(line))).ShouldBeOfType<ScriptOutcome.Faulted>().Fault;

        fault.Kind.ShouldBe(kind, fault.ToString());
        fault.Name.ShouldBe(name);
        fault.Message.ShouldContain(message);
        (fault.File, fault.Line).ShouldBe(("main.js", 3));
    }

    [Fact]
    public async Task RunAsync_CallFails_NamesItsStep()
    {
        var fault = (await scripting.RunAsync(ScriptingFixture.Handler("await page.locator('#nope').click({ timeout: 100 })"))).ShouldBeOfType<ScriptOutcome.Faulted>().Fault;

        fault.Step.ShouldNotBeNull().Api.ShouldBe("locator.click");
        fault.Step.Target.ShouldBe("locator('#nope')");
    }

    [Theory]
    [InlineData("import x from '../../other/main.js';", "lies outside this automation's files")]
    [InlineData("import x from './missing.js';", "Cannot find module './missing.js'")]
    [InlineData("import x from 'fs';", "automations import only their own files")]
    [InlineData("import x from 'node:child_process';", "automations import only their own files")]
    [InlineData("import x from '/etc/passwd';", "automations import only their own files")]
    [InlineData("import x from 'file:///etc/passwd';", "automations import only their own files")]
    [InlineData("let x = ;", "Unexpected token ';'")]
    public async Task RunAsync_BadModule_IsASyntaxFault(string first, string message)
    {
        var fault = (await scripting.RunAsync(first + "\nexport default async () => 1;")).ShouldBeOfType<ScriptOutcome.Faulted>().Fault;

        fault.Kind.ShouldBe(ScriptFaultKind.Syntax, fault.ToString());
        fault.Message.ShouldContain(message);
    }

    [Fact]
    public async Task RunAsync_ModulesOfTheTree_AreImported()
    {
        var tree = new CodeTree(ImmutableSortedDictionary<string, string>.Empty
            .Add("main.js", "import { add } from './lib/add.js'; import { resources, log, attach } from 'errand';\nexport default async p => { log('x', { a: 1 }); await attach('n.txt', 'hi'); return [add(1), resources.text('notes.md'), resources.json('data/d.json').k]; }")
            .Add("lib/add.js", "import { one } from '../one.js'; export const add = n => n + one;")
            .Add("one.js", "export const one = 1;")
            .Add("notes.md", "hello")
            .Add("data/d.json", "{\"k\":5}"));
        var host = new RecordingHost();

        var outcome = await scripting.RunAsync(tree, host, null, TestContext.Current.CancellationToken);

        outcome.ShouldBe(new ScriptOutcome.Returned("[2,\"hello\",5]"));
        host.Lines.ShouldHaveSingleItem().Message.ShouldBe("x {\"a\":1}");
        host.Files["n.txt"].ShouldBe("hi"u8.ToArray());
    }

    [Fact]
    public async Task RunAsync_ErrorInAnImportedFile_NamesThatFile()
    {
        var tree = CodeTree.Of("import { click } from './lib.js';\nexport default async (p, page) => click(page);")
            .With("lib.js", "export async function click(page) {\n  await page.setContent('<p>');\n  await page.click('#none', { timeout: 50 });\n}");

        var fault = (await scripting.RunAsync(tree, null, null, TestContext.Current.CancellationToken)).ShouldBeOfType<ScriptOutcome.Faulted>().Fault;

        (fault.File, fault.Line).ShouldBe(("lib.js", 3));
    }

    [Fact]
    public async Task RunAsync_RehearsalReachesAnEffect_StopsThere()
    {
        var host = new RecordingHost(rehearsal: true);
        var outcome = await scripting.RunAsync("import { commit } from 'errand';\nexport default async () => { try { await commit('order', () => 1); } catch { } return 2; }", host);

        outcome.ShouldBe(new ScriptOutcome.StoppedAtEffect("order"));
    }

    [Fact]
    public async Task RunAsync_Effect_IsJournaledBeforeAndAfter()
    {
        var host = new RecordingHost();
        var outcome = await scripting.RunAsync("import { commit } from 'errand';\nexport default async () => commit('order', async () => 7);", host);

        outcome.ShouldBe(new ScriptOutcome.Returned("7"));
        host.Effects.ShouldBe(["begin order", "complete order"]);
    }

    [Fact]
    public async Task RunAsync_AskWithoutAModel_IsRefused()
    {
        var fault = (await scripting.RunAsync("import { ask } from 'errand';\nexport default async () => ask('which?');")).ShouldBeOfType<ScriptOutcome.Faulted>().Fault;

        fault.Kind.ShouldBe(ScriptFaultKind.Refused);
        fault.Message.ShouldContain("needs a language model");
    }
}
