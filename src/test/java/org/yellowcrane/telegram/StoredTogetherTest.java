package org.yellowcrane.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.yellowcrane.conversation.Letter;

class StoredTogetherTest {

    private final List<List<String>> stored = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch disk = new CountDownLatch(1);

    @Test
    void storesWhatArrivesMeanwhileAtOnceAndAcknowledgesNothingBefore() throws Exception {
        List<Thread> callers = new ArrayList<>();
        try (StoredTogether together = new StoredTogether(this::slowly)) {
            callers.add(Thread.startVirtualThread(() -> together.store(new Letter.Ignored("0"))));
            begun.await();
            for (int i = 1; i < 50; i++) {
                String id = "" + i;
                callers.add(Thread.startVirtualThread(() -> together.store(new Letter.Ignored(id))));
            }
            for (Thread caller : callers) {
                while (caller.getState() != Thread.State.WAITING) {
                    assertThat(caller.isAlive()).isTrue();
                    Thread.onSpinWait();
                }
            }
            disk.countDown();
            for (Thread caller : callers) {
                caller.join();
            }
        }
        assertThat(stored.stream().flatMap(List::stream)).hasSize(50).doesNotHaveDuplicates();
        assertThat(stored).hasSize(2);
    }

    @Test
    void tellsEverybodyWhoseLetterIsNotStored() {
        try (StoredTogether together = new StoredTogether(letters -> {
            throw new IllegalArgumentException("disk full");
        })) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> together.store(new Letter.Ignored("1")))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void refusesWhatComesAfterTheEnd() {
        StoredTogether together = new StoredTogether(this::slowly);
        together.close();

        assertThatThrownBy(() -> together.store(new Letter.Ignored("1"))).hasMessageContaining("stops");
        assertThat(stored).isEmpty();
    }

    private void slowly(List<Letter> letters) {
        begun.countDown();
        try {
            disk.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        stored.add(letters.stream().map(Letter::id).toList());
    }
}
