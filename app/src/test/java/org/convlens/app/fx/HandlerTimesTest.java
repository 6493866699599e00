package org.convlens.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Group;
import javafx.scene.Scene;

import org.convlens.app.fx.HandlerTimes.Figures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/// The figures behind the promise that our handlers stay short.
class HandlerTimesTest {

    @BeforeAll
    static void startJavaFx() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void ofAHundredHandlersTheNinetyNinthIsTheHighFigure() {
        HandlerTimes times = new HandlerTimes();
        IntStream.rangeClosed(1, 100).forEach(millis -> times.add(millis * 1_000_000L));
        assertThat(times.figures()).isEqualTo(new Figures(100, 50, 99, 100));
    }

    @Test
    void nothingMeasuredIsNothing() {
        assertThat(new HandlerTimes().figures()).isEqualTo(new Figures(0, 0, 0, 0));
    }

    @Test
    void oldHandlersAreForgotten() {
        HandlerTimes times = new HandlerTimes();
        times.add(9_000_000_000L);
        IntStream.range(0, 2000).forEach(i -> times.add(1_000_000));
        assertThat(times.figures()).isEqualTo(new Figures(2001, 1, 1, 1));
    }

    @Test
    void aTaskThroughTheDoorIsMeasured() {
        HandlerTimes times = new HandlerTimes();
        Queue<Long> clock = new ArrayDeque<>(List.of(5_000_000L, 8_000_000L));
        TimedFxThread door = new TimedFxThread(new Immediately(), times, clock::remove);
        door.later(() -> {});
        assertThat(times.figures()).isEqualTo(new Figures(1, 3, 3, 3));
    }

    @Test
    void anEventSentByAHandlerBelongsToTheFirst() {
        HandlerTimes times = new HandlerTimes();
        Queue<Long> clock = new ArrayDeque<>(List.of(1_000_000L, 2_000_000L, 8_000_000L));
        EventType<Event> outer = new EventType<>(EventType.ROOT, "outer");
        EventType<Event> inner = new EventType<>(EventType.ROOT, "inner");
        Scene scene = new Scene(new Group());
        scene.addEventHandler(outer, _ -> Event.fireEvent(scene, new Event(inner)));
        TimedEvents.in(scene, times, clock::remove);
        Event.fireEvent(scene, new Event(outer));
        assertThat(times.figures()).isEqualTo(new Figures(1, 7, 7, 7));
        assertThat(clock).isEmpty();
    }

    private static final class Immediately implements FxThread {

        @Override
        public void later(Runnable task) {
            task.run();
        }

        @Override
        public Subscription regularly(Runnable task) {
            return () -> {};
        }
    }
}
