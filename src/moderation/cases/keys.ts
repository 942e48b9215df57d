// Under which keys the records of a case are found whatever list it stands in.

export const keyOfCase = (caseId: string): string => `case ${caseId}`;
export const keyOfRun = (runId: string): string => `run ${runId}`;
