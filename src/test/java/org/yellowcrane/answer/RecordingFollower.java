package org.yellowcrane.answer;

import java.util.ArrayList;
import java.util.List;

/** A follower that remembers what it heard. */
final class RecordingFollower implements Follower {

    private final List<Sentence> heard = new ArrayList<>();
    private int startedOver;
    private volatile boolean gone;

    @Override
    public synchronized void wrote(Sentence sentence) {
        heard.add(sentence);
    }

    @Override
    public synchronized void startedOver() {
        startedOver++;
    }

    @Override
    public boolean isGone() {
        return gone;
    }

    void leave() {
        gone = true;
    }

    synchronized List<String> heard() {
        return heard.stream().map(Sentence::marked).toList();
    }

    synchronized int startedOverCount() {
        return startedOver;
    }
}
