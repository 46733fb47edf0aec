package org.yellowcrane.answer;

/** Somebody who follows an answer while it is written. All that it hears is proved; calls come on the thread that answers. */
public interface Follower {

    /** Nobody: the answer comes as a whole. */
    Follower NONE = new Follower() {
        @Override
        public void wrote(Sentence sentence) {}

        @Override
        public void startedOver() {}

        @Override
        public boolean isGone() {
            return false;
        }
    };

    /** The answer's next sentence; its citations are numbered as in the whole answer. */
    void wrote(Sentence sentence);

    /** The sentences so far do not stand: the answer is another one. */
    void startedOver();

    /** Whether it does not follow any more; then nothing is asked of a language model on its behalf. */
    boolean isGone();
}
