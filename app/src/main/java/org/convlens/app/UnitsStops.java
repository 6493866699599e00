package org.convlens.app;

import javafx.scene.control.ToggleButton;

import org.convlens.app.shell.Place;
import org.convlens.app.shell.Settings;
import org.convlens.app.state.Operation;
import org.convlens.app.state.Selection;
import org.convlens.inspection.Stencil;
import org.convlens.inspection.Surgery;
import org.convlens.network.LayerId;
import org.convlens.tensor.Size2;

import java.util.Optional;
import java.util.Set;

/// The tour's views of the overview's forms and of surgery.
final class UnitsStops {

    private static final LayerId CONV = new LayerId("conv1");
    private static final LayerId POOL = new LayerId("pool2");
    private static final int CHANNEL = 3;
    private static final int MAP = 1;
    private static final int SPACE = 2;
    private static final int SAMPLE = 9;

    private UnitsStops() {}

    /// Holds the picture and goes on to another.
    static void compare(LabStage lab) {
        TourStops.fire(lab, "#overview-hold");
        lab.lab().select(Selection.NONE);
        lab.lab().showSample(SAMPLE);
        TourStops.fire(lab, "#overview-fit");
    }

    static boolean isCompared(LabStage lab) {
        return lab.content().lookup("#overview-conv1-DIFFERENCE") != null;
    }

    static void enlarge(LabStage lab) {
        TourStops.choose(lab, "#overview-shown", 0);
        select(lab, CONV, new Selection.Cell(9, 11));
        TourStops.choose(lab, "#overview-form", MAP);
    }

    static void turn(LabStage lab) {
        select(lab, POOL, new Selection.Cell(1, 2));
        TourStops.choose(lab, "#overview-form", SPACE);
    }

    static void project(LabStage lab) {
        lab.content().place().set(Place.OVERVIEW);
        TourStops.choose(lab, "#overview-form", SPACE);
    }

    /// Paints a kernel, freezes it and takes the brush out.
    static void operate(LabStage lab, int filters) {
        TourStops.choose(lab, "#overview-form", 0);
        lab.settings().change(now -> now.withFont(Settings.NORMAL_FONT));
        lab.content().place().set(Place.LAB);
        select(lab, CONV, new Selection.Cell(0, 0));
        lab.content().showLens(filters);
        Stencil.SOBEL_RIGHT
                .kernel(Size2.square(5))
                .ifPresent(kernel ->
                        lab.lab()
                                .operate(
                                        new Operation(
                                                "Sobel",
                                                CONV,
                                                weights ->
                                                        surgery(lab)
                                                                .paint(weights, CHANNEL, kernel))));
        if (lab.content().lookup("#brush") instanceof ToggleButton brush) {
            brush.setSelected(true);
        }
    }

    private static Surgery surgery(LabStage lab) {
        return new Surgery(lab.lab().state().plan().get().network().layer(CONV).orElseThrow());
    }

    static boolean isJudged(LabStage lab) {
        return lab.lab().state().evaluation().get().isPresent();
    }

    /// Takes it all back.
    static void recover(LabStage lab) {
        lab.lab().undo();
        if (lab.content().lookup("#brush") instanceof ToggleButton brush) {
            brush.setSelected(false);
        }
    }

    private static void select(LabStage lab, LayerId layer, Selection.Cell cell) {
        lab.lab().select(new Selection(Set.of(layer), Optional.of(CHANNEL), Optional.of(cell)));
    }
}
