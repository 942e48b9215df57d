// Ends a test run with the one line that CI reads: "N passed, N failed".
export default class ClosingLineReporter {
    onRunComplete(_contexts, results) {
        const brokenSuites = results.numRuntimeErrorTestSuites;
        process.stderr.write('\n');
        console.log(`${results.numPassedTests} passed, ${results.numFailedTests + brokenSuites} failed`);
    }
}
