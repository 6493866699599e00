package org.convlens.app.editor;

import javafx.geometry.Dimension2D;

import org.convlens.app.fx.FxThread;
import org.convlens.network.LayerId;
import org.convlens.network.Position;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Lays drawings out in the background and answers on the FX thread; where the good layout fails,
/// the plain one answers.
final class Arranging {

    private final LayoutEngine best;
    private final LayoutEngine plain = new LayeredLayout();
    private final Executor background;
    private final FxThread fx;

    Arranging(LayoutEngine best, Executor background, FxThread fx) {
        this.best = best;
        this.background = background;
        this.fx = fx;
    }

    /// Loads what the first layout needs, so that it does not take longer than the second.
    void warmUp() {
        SequencedMap<LayerId, Dimension2D> sizes = new LinkedHashMap<>();
        sizes.put(LayerId.INPUT, new Dimension2D(1, 1));
        background.execute(() -> places(new LayoutGraph(sizes, List.of())));
    }

    /// Lays a graph out.
    ///
    /// @param graph the nodes and their wires
    /// @param answer takes the places, on the FX thread
    void arrange(LayoutGraph graph, Consumer<Map<LayerId, Position>> answer) {
        background.execute(() -> {
            Map<LayerId, Position> places = Folding.fold(graph, places(graph));
            fx.later(() -> answer.accept(places));
        });
    }

    private Map<LayerId, Position> places(LayoutGraph graph) {
        try {
            return best.layout(graph);
        } catch (RuntimeException | LinkageError failure) {
            System.getLogger(Arranging.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "The layout failed; a plain one is used",
                            failure);
            return plain.layout(graph);
        }
    }
}
