package org.convlens.app;

import org.convlens.app.shell.Place;
import org.convlens.app.shell.Settings;
import org.convlens.app.state.LabState;
import org.convlens.app.state.Selection;
import org.convlens.dataset.DataReference;
import org.convlens.inspection.Unit;
import org.convlens.network.ActivationFunction;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Drawing;
import org.convlens.network.Flatten;
import org.convlens.network.LayerId;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Padding;
import org.convlens.network.SeparableConvolution;
import org.convlens.network.TransposedConvolution;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The tour's views of weights of other kinds, of an ill network, and of units in small and large
/// windows.
final class KindStops {

    private static final int MAPS = 1;
    private static final int FILTERS = 2;
    private static final int PATCHES = 6;
    private static final int NUMBERS = 8;
    private static final int CHANNEL = 2;
    private static final int ILL_LAYERS = 8;
    private static final Window SAME =
            new Window(Size2.square(3), Size2.square(1), Size2.square(1), new Padding.Same());
    private static final Shape PICTURE = Shape.of(1, 28, 28);
    private static final LayerId BATCH = new LayerId("batch1");
    private static final LayerId SEPARABLE = new LayerId("separable1");
    private static final LayerId TRANSPOSED = new LayerId("transposed1");
    private static final LayerId DENSE = new LayerId("dense2");
    private static final LayerId CONV = new LayerId("conv1");

    private KindStops() {}

    static List<TourStop> all() {
        return List.of(
                stop("surgery-channels", lab -> begin(lab, kinds(), BATCH), KindStops::isSeen),
                stop("surgery-separable", lab -> look(lab, SEPARABLE, FILTERS), KindStops::isSeen),
                stop(
                        "surgery-transposed",
                        lab -> look(lab, TRANSPOSED, FILTERS),
                        KindStops::isSeen),
                stop("surgery-matrix", lab -> look(lab, DENSE, FILTERS), KindStops::isSeen),
                small("surgery-channels-projector", lab -> project(lab, BATCH, FILTERS)),
                small("surgery-separable-projector", lab -> project(lab, SEPARABLE, FILTERS)),
                small("maps-projector", lab -> project(lab, SEPARABLE, MAPS)),
                stop("doctor", lab -> begin(lab, ill(), CONV), KindStops::hasNumbers),
                small("doctor-projector", lab -> project(lab, CONV, NUMBERS)),
                stop("patches-projector", KindStops::search, KindStops::hasPatches).in(1280, 720),
                stop("patches-large", lab -> look(lab, CONV, PATCHES), lab -> true).in(2560, 1440),
                stop("filters-large", lab -> look(lab, CONV, FILTERS), lab -> true).in(2560, 1440));
    }

    private static TourStop stop(String name, Consumer<LabStage> act, Predicate<LabStage> ready) {
        return new TourStop(name, 1440, 900, act, ready);
    }

    private static TourStop small(String name, Consumer<LabStage> act) {
        return stop(name, act, lab -> true).in(1280, 720);
    }

    private static Network kinds() {
        return new NetworkBuilder("kinds", PICTURE)
                .then("separable1", SeparableConvolution.of(6, Window.of(5, 2)).withMultiplier(4))
                .then("batch1", new BatchNormalisation(1e-5, 0.9))
                .then("transposed1", TransposedConvolution.of(4, Window.of(3, 2)))
                .then("flatten1", new Flatten())
                .then("dense1", new Dense(24, true, ActivationFunction.RELU))
                .then("dense2", new Dense(10, true, ActivationFunction.IDENTITY))
                .build();
    }

    /// So many sigmoids that hardly a gradient arrives at the picture.
    private static Network ill() {
        NetworkBuilder network = new NetworkBuilder("sigmoids", PICTURE);
        for (int layer = 1; layer <= ILL_LAYERS; layer++) {
            network.then("conv" + layer, Convolution.of(6, SAME).with(ActivationFunction.SIGMOID));
        }
        return network.then("flatten1", new Flatten())
                .then("dense1", new Dense(10, true, ActivationFunction.IDENTITY))
                .build();
    }

    private static void begin(LabStage lab, Network network, LayerId layer) {
        font(lab, Settings.NORMAL_FONT);
        lab.lab()
                .begin(
                        new Drawing(network, Map.of()),
                        Optional.of(DataReference.parse("digits?limit=200")),
                        lab.lab().state().config().get());
        lab.content().enter();
        lab.content().goTo(Place.LAB);
        TourStops.fire(lab, "#canvas-arrange");
        look(lab, layer, layer.equals(CONV) ? NUMBERS : FILTERS);
    }

    private static void look(LabStage lab, LayerId layer, int lens) {
        lab.lab().select(new Selection(Set.of(layer), Optional.of(CHANNEL), Optional.empty()));
        lab.content().showLens(lens);
    }

    private static void project(LabStage lab, LayerId layer, int lens) {
        font(lab, Settings.PROJECTOR_FONT);
        look(lab, layer, lens);
    }

    private static void search(LabStage lab) {
        look(lab, CONV, PATCHES);
        lab.lab().searchPatches(new Unit(CONV, CHANNEL));
    }

    private static void font(LabStage lab, int size) {
        lab.settings().change(now -> now.withFont(size));
    }

    private static boolean isSeen(LabStage lab) {
        LabState state = lab.lab().state();
        Optional<LayerId> layer = state.selection().get().layer();
        return state.snapshot()
                .get()
                .filter(seen -> layer.filter(seen.weights()::containsKey).isPresent())
                .isPresent();
    }

    private static boolean hasNumbers(LabStage lab) {
        return lab.lab().state().statistics().get().isPresent();
    }

    private static boolean hasPatches(LabStage lab) {
        return lab.lab().state().patches().get().isPresent();
    }
}
