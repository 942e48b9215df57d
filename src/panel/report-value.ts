// What a Dismiss button carries: the report and its room. Nothing in it is trusted, only looked up.

export interface ReportValue {
    readonly roomId: string;
    readonly reportId: string;
}

const FORM = /^report~([\w.-]+)~([\w-]+)$/;

export function writeReportValue({ roomId, reportId }: ReportValue): string {
    return ['report', roomId, reportId].join('~');
}

/** `undefined` when it is none of ours. */
export function readReportValue(value: string): ReportValue | undefined {
    const [, roomId, reportId] = FORM.exec(value) ?? [];
    return roomId === undefined || reportId === undefined ? undefined : { roomId, reportId };
}
