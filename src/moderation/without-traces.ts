// The report of a dry run: what it wrote down in its simulation is nowhere to be found afterwards.
import type { Report } from './request';

/** The same report without ids of cases and of the run. */
export function withoutTraces(report: Report): Report {
    if (report.kind === 'refused') {
        return report;
    }
    const outcomes = report.outcomes.map(({ name, target, outcome, until, change, stands, away }) => ({
        name,
        ...(target ? { target } : {}),
        outcome,
        ...(until === undefined ? {} : { until }),
        ...(change ? { change } : {}),
        ...(stands ? { stands } : {}),
        ...(away ? { away } : {}),
    }));
    return { kind: 'outcomes', ...(report.role ? { role: report.role } : {}), outcomes };
}
