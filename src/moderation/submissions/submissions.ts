// Which forms were sent to this process: the same one again gets the answer that the first one got.
import { BoundedCache } from '../../caches/bounded-cache';

/** So many answers are remembered; those before them are found in the book of submissions. */
export const MOST_REMEMBERED = 200;

export class Submissions<Answer> {
    private readonly answers = new BoundedCache<Promise<Answer>>(MOST_REMEMBERED);

    /**
     * Does the work once for each id, also while it is being done. Work that breaks half-way may have done something,
     * so that it is not done again.
     *
     * @param isFinal whether the answer was the last there is to it; after any other the work may be done again
     */
    public once(id: string, work: () => Promise<Answer>, isFinal: (answer: Answer) => boolean): Promise<Answer> {
        const known = this.answers.get(id);
        if (known) {
            return known;
        }
        const answering = work();
        this.answers.set(id, answering);
        answering.then(
            (answer) => {
                if (!isFinal(answer) && this.answers.get(id) === answering) {
                    this.answers.delete(id);
                }
            },
            () => undefined,
        );
        return answering;
    }
}
