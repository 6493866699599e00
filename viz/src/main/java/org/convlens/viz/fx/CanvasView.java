package org.convlens.viz.fx;

import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

import org.convlens.tensor.Tensor;
import org.convlens.viz.color.Tone;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// A control that draws itself on a canvas, with the colours and the font of the style sheet.
///
/// It paints at most once per pulse, however often its properties change. All its sizes are in em,
/// so a larger root font enlarges everything.
public abstract class CanvasView extends Region {

    private static final StyleablePropertyFactory<CanvasView> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final String STYLE_SHEET =
            Objects.requireNonNull(CanvasView.class.getResource("viz.css")).toExternalForm();

    private final Canvas canvas = new Canvas();
    private final EmSizes sizes;
    private final TextWidths widths = new TextWidths();
    private final StyleableProperty<Font> font =
            FACTORY.createStyleableFontProperty(this, "font", "-fx-font", view -> view.font);
    private final StyleableProperty<Color> text = ink("text", view -> view.text);
    private final StyleableProperty<Color> muted = ink("muted", view -> view.muted);
    private final StyleableProperty<Color> line = ink("line", view -> view.line);
    private final StyleableProperty<Color> surface = ink("surface", view -> view.surface);
    private final StyleableProperty<Color> accent = ink("accent", view -> view.accent);
    private final StyleableProperty<Color> danger = ink("danger", view -> view.danger);

    private final ReadOnlyObjectWrapper<Tone> tone =
            new ReadOnlyObjectWrapper<>(this, "tone", Tone.LIGHT);

    /// The least and the preferred size of a control, in em.
    ///
    /// @param minWidth the least width in which nothing is cut off
    /// @param minHeight the least height in which nothing is cut off
    /// @param width the preferred width
    /// @param height the preferred height
    record EmSizes(double minWidth, double minHeight, double width, double height) {}

    CanvasView(String styleClass, AccessibleRole role, EmSizes sizes) {
        this.sizes = sizes;
        canvas.setMouseTransparent(true);
        getChildren().add(canvas);
        getStyleClass().addAll("canvas-view", styleClass);
        setAccessibleRole(role);
        setFocusTraversable(true);
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        repaintOn((ObservableValue<?>) font);
        repaintOn(focusedProperty());
        ((ObservableValue<?>) text).addListener(_ -> tone.set(inks().tone()));
    }

    /// {@return whether the control stands on a light or on a dark surface, as its style sheet
    /// says}
    public final ReadOnlyObjectProperty<Tone> toneProperty() {
        return tone.getReadOnlyProperty();
    }

    /// Draws the whole control; called on the JavaFX thread, at most once per pulse.
    ///
    /// @param pen to draw with, on an empty surface
    abstract void paint(Pen pen);

    /// {@return the numbers that are shown, if they are numbers}
    public Optional<Tensor> numbers() {
        return Optional.empty();
    }

    /// Paints on something else than the screen.
    final void paintOn(Surface surface) {
        paint(new Pen(surface, font.getValue(), inks(), widths));
    }

    /// Asks for painting at the next pulse.
    final void repaint() {
        setNeedsLayout(true);
    }

    /// Paints whenever one of these changes.
    final void repaintOn(Observable... values) {
        for (Observable value : values) {
            value.addListener(_ -> repaint());
        }
    }

    /// {@return the size of the font, in pixels}
    final double em() {
        return font.getValue().getSize();
    }

    /// {@return the colours the style sheet gives}
    final Inks inks() {
        return new Inks(
                text.getValue(),
                muted.getValue(),
                line.getValue(),
                surface.getValue(),
                accent.getValue(),
                danger.getValue());
    }

    /// {@return the width that is drawn on, in pixels}
    final double innerWidth() {
        return Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset());
    }

    /// {@return the height that is drawn on, in pixels}
    final double innerHeight() {
        return Math.max(0, getHeight() - snappedTopInset() - snappedBottomInset());
    }

    /// {@return how far right of the drawing's edge an event happened, in pixels}
    final double innerX(MouseEvent event) {
        return event.getX() - snappedLeftInset();
    }

    /// {@return how far below the drawing's edge an event happened, in pixels}
    final double innerY(MouseEvent event) {
        return event.getY() - snappedTopInset();
    }

    /// {@return a pen that can measure text outside of painting}
    final Pen pen() {
        canvas.getGraphicsContext2D().setTextBaseline(VPos.CENTER);
        canvas.getGraphicsContext2D().setImageSmoothing(false);
        return new Pen(surface(), font.getValue(), inks(), widths);
    }

    private Surface surface() {
        return new CanvasSurface(canvas.getGraphicsContext2D());
    }

    @Override
    protected void layoutChildren() {
        canvas.relocate(snappedLeftInset(), snappedTopInset());
        canvas.setWidth(innerWidth());
        canvas.setHeight(innerHeight());
        canvas.getGraphicsContext2D().clearRect(0, 0, innerWidth(), innerHeight());
        if (innerWidth() > 0 && innerHeight() > 0) {
            paint(pen());
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return sizes.minWidth() * em() + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return sizes.minHeight() * em() + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return sizes.width() * em() + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        return sizes.height() * em() + snappedTopInset() + snappedBottomInset();
    }

    @Override
    public String getUserAgentStylesheet() {
        return STYLE_SHEET;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    private StyleableProperty<Color> ink(
            String name, Function<CanvasView, StyleableProperty<Color>> of) {
        StyleableProperty<Color> property =
                FACTORY.createStyleableColorProperty(this, name, "-viz-" + name, of, Color.GREY);
        ((ObservableValue<?>) property).addListener(_ -> repaint());
        return property;
    }
}
