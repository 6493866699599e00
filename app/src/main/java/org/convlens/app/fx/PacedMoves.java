package org.convlens.app.fx;

import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventDispatcher;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// Hands on ten movements of the mouse a second, as often as all else is drawn, while something
/// needs the processor.
///
/// A movement that comes too early waits until its time or until any other input, and a newer one
/// takes its place. All that follows the mouse is drawn that often, which leaves training the time
/// of the other frames. FX thread only.
public final class PacedMoves implements EventDispatcher {

    private static final long PAUSE_NANOS = 100_000_000;

    private final EventDispatcher own;
    private final BooleanSupplier busy;
    private final LongSupplier ticker;
    private @Nullable Event waiting;
    private long handedOnAt;

    private PacedMoves(EventDispatcher own, BooleanSupplier busy, LongSupplier ticker) {
        this.own = own;
        this.busy = busy;
        this.ticker = ticker;
        handedOnAt = ticker.getAsLong() - PAUSE_NANOS;
    }

    /// Paces the movements over a window's content from now on.
    ///
    /// @param scene the window's content
    /// @param busy whether something needs the processor
    /// @param ticker nanoseconds since some fixed moment
    /// @return to be told often that time went by
    public static PacedMoves in(Scene scene, BooleanSupplier busy, LongSupplier ticker) {
        PacedMoves moves = new PacedMoves(scene.getEventDispatcher(), busy, ticker);
        scene.setEventDispatcher(moves);
        return moves;
    }

    /// Hands on what waits, once it has waited long enough.
    public void tick() {
        if (isTime()) {
            handOn();
        }
    }

    @Override
    public @Nullable Event dispatchEvent(Event event, EventDispatchChain tail) {
        if (event.getEventType() == MouseEvent.MOUSE_MOVED) {
            return move(event, tail);
        }
        if (event instanceof InputEvent) {
            handOn();
        }
        return own.dispatchEvent(event, tail);
    }

    private @Nullable Event move(Event event, EventDispatchChain tail) {
        boolean early = busy.getAsBoolean() && !isTime();
        waiting = early ? event : null;
        if (early) {
            return null;
        }
        handedOnAt = ticker.getAsLong();
        return own.dispatchEvent(event, tail);
    }

    private void handOn() {
        Event next = waiting;
        if (next != null) {
            handedOnAt = ticker.getAsLong() - PAUSE_NANOS;
            Event.fireEvent(next.getTarget(), next);
        }
    }

    private boolean isTime() {
        return ticker.getAsLong() - handedOnAt >= PAUSE_NANOS;
    }
}
