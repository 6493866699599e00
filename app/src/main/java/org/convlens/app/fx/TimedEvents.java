package org.convlens.app.fx;

import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventDispatcher;
import javafx.scene.Scene;

import java.util.function.LongSupplier;

/// Remembers how long a window's handlers of mouse and keyboard took, event by event, and the
/// toolkit's own work on the way; an event sent by a handler belongs to the first one. FX thread
/// only.
public final class TimedEvents implements EventDispatcher {

    private final EventDispatcher own;
    private final HandlerTimes times;
    private final LongSupplier ticker;
    private int depth;

    private TimedEvents(EventDispatcher own, HandlerTimes times, LongSupplier ticker) {
        this.own = own;
        this.times = times;
        this.ticker = ticker;
    }

    /// Measures a window from now on.
    ///
    /// @param scene the window's content
    /// @param times where the durations go
    /// @param ticker nanoseconds since some fixed moment
    public static void in(Scene scene, HandlerTimes times, LongSupplier ticker) {
        scene.setEventDispatcher(new TimedEvents(scene.getEventDispatcher(), times, ticker));
    }

    @Override
    public Event dispatchEvent(Event event, EventDispatchChain tail) {
        long start = ticker.getAsLong();
        depth++;
        try {
            return own.dispatchEvent(event, tail);
        } finally {
            depth--;
            if (depth == 0) {
                times.add(ticker.getAsLong() - start);
            }
        }
    }
}
