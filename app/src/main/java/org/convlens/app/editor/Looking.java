package org.convlens.app.editor;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

import org.convlens.app.shell.Texts;
import org.convlens.network.LayerId;

import java.util.Set;

/// Zooms and pans the canvas.
final class Looking {

    private static final double STEP = 1.25;
    private static final double PAN = 64;
    private static final double MARGIN = 32;
    private static final double TOOLBAR = 64;
    private static final double LARGEST_FIT = 1.5;
    private static final double NORMAL_FONT = 13;

    private final EditorState here;
    private final DoubleProperty type = new SimpleDoubleProperty(1);
    private Dimension2D window = new Dimension2D(0, 0);
    private boolean fitted;
    private Camera fit = Camera.START;

    Looking(EditorState here) {
        this.here = here;
        type.subscribe((before, now) -> zoom(now.doubleValue() / before.doubleValue(), centre()));
    }

    /// Takes the size of the canvas; what was fitted and not touched since is fitted again.
    void resize(double width, double height) {
        window = new Dimension2D(width, height);
        if (fitted && camera().equals(fit)) {
            fit();
        }
        fitOnce();
    }

    /// Takes the size of the window's type, so that 100 % grows with it.
    void resizeType(double fontSize) {
        type.set(fontSize / NORMAL_FONT);
    }

    /// The zoom in words, such as `100 %`.
    StringBinding percent(Texts texts) {
        return Bindings.createStringBinding(
                () -> texts.get("zoom", Math.round(100 * camera().scale() / type.get())),
                here.camera(),
                type);
    }

    /// Shows everything as soon as a size and nodes are known; only the first time after {@link
    /// #forget}.
    void fitOnce() {
        boolean visible = window.getWidth() > 0 && window.getHeight() > 0;
        if (!fitted && visible && !here.placement().get().boxes().isEmpty()) {
            fitted = true;
            fit();
        }
    }

    /// Forgets that everything was shown: another drawing is opened.
    void forget() {
        fitted = false;
    }

    void fit() {
        Rectangle2D free =
                new Rectangle2D(
                        MARGIN,
                        TOOLBAR,
                        Math.max(MARGIN, window.getWidth() - 2 * MARGIN),
                        Math.max(MARGIN, window.getHeight() - TOOLBAR - MARGIN));
        Rectangle2D all = here.placement().get().bounds();
        if (all.getWidth() > 0) {
            fit = Camera.fitting(all, free, LARGEST_FIT * type.get());
            here.camera().set(fit);
        }
    }

    void hundred() {
        zoom(type.get() / camera().scale(), centre());
    }

    void zoomIn() {
        zoom(STEP, centre());
    }

    void zoomOut() {
        zoom(1 / STEP, centre());
    }

    void zoom(double factor, Point2D fixed) {
        here.camera().set(camera().zoomed(factor, fixed));
    }

    void pan(double dx, double dy) {
        here.camera().set(camera().panned(dx, dy));
    }

    /// Looks a little further to one side.
    void look(Side side) {
        pan(-PAN * side.dx(), -PAN * side.dy());
    }

    /// Pans as little as needed to see some nodes.
    void reveal(Set<LayerId> ids) {
        Placement placement = here.placement().get();
        if (fitted && ids.stream().anyMatch(placement.boxes()::containsKey)) {
            here.camera().set(camera().revealing(placement.bounds(ids), window, MARGIN));
        }
    }

    private Camera camera() {
        return here.camera().get();
    }

    private Point2D centre() {
        return new Point2D(window.getWidth() / 2, window.getHeight() / 2);
    }
}
