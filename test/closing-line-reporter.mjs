// Ends a test run with the one line that CI reads: "N passed, N failed".
export default class ClosingLineReporter {
    onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
        // Jest's own summary always comes last of all reporters; this comes after it.
        process.once('exit', () => {
            console.log(`${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed`);
        });
    }
}
