package org.convlens.viz.fx;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.viz.diagram.Area;
import org.convlens.viz.diagram.MapPlane;
import org.convlens.viz.diagram.NeuronSpace;
import org.convlens.viz.diagram.NeuronSpace.Stack;
import org.convlens.viz.diagram.Point3;
import org.convlens.viz.diagram.SpaceCamera;
import org.convlens.viz.diagram.Spot;
import org.convlens.viz.diagram.Turn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The volumes of neurons of a network in space, every map with the values of its cells.
///
/// Drawn by an own projection, so that machines without 3-D hardware show it too. Dragging or the
/// arrow keys turn it, plus, minus and the wheel enlarge it about the selected layer, 0 shows it as
/// at first. A click selects the neuron under the mouse; with Shift, the arrow keys walk layers and
/// channels; Escape lets go. The selected map is lifted out of its layer.
public final class NeuronSpaceView extends CanvasView {

    private static final double STEP = 10;
    private static final double DEGREES_PER_PIXEL = 0.4;
    private static final double ZOOM_STEP = 1.25;
    private static final double LARGEST = 40;

    private final ObjectProperty<List<Volume>> volumes =
            new SimpleObjectProperty<>(this, "volumes", List.of());
    private final ObjectProperty<Optional<Neuron>> selected =
            new SimpleObjectProperty<>(this, "selected", Optional.empty());
    private final ObjectProperty<Optional<Neuron>> hovered =
            new SimpleObjectProperty<>(this, "hovered", Optional.empty());
    private final ObjectProperty<Turn> turn = new SimpleObjectProperty<>(this, "turn", Turn.START);
    private final ObjectProperty<Double> zoom = new SimpleObjectProperty<>(this, "zoom", 1.0);
    private final NeuronImages images = new NeuronImages(this::volume, this::toneProperty);
    private NeuronSpace space = NeuronSpace.EMPTY;
    private Spot grip = new Spot(0, 0);

    /// What goes out of a layer.
    ///
    /// @param layer whose
    /// @param spec its settings; nothing for the picture
    /// @param maps `[channels, height, width]` or `[units]`
    public record Volume(LayerId layer, Optional<LayerSpec> spec, Tensor maps) {}

    /// One neuron, or all of a map.
    ///
    /// @param layer whose
    /// @param channel or unit, from 0
    /// @param cell counted row by row, if one is meant
    public record Neuron(LayerId layer, int channel, Optional<Integer> cell) {}

    /// Makes a view without layers.
    public NeuronSpaceView() {
        super("neuron-space-view", AccessibleRole.IMAGE_VIEW, new EmSizes(20, 12, 60, 34));
        repaintOn(volumes, selected, hovered, turn, zoom);
        volumes.subscribe(_ -> volumesChanged());
        selected.subscribe(_ -> rebuild());
        hovered.subscribe(_ -> describe());
        setOnMousePressed(event -> grip = at(event));
        setOnMouseDragged(this::drag);
        setOnMouseMoved(event -> hovered.set(neuronAt(at(event))));
        setOnMouseExited(_ -> hovered.set(Optional.empty()));
        setOnMouseClicked(this::click);
        setOnScroll(this::scroll);
        setOnKeyPressed(this::key);
    }

    /// {@return the layers, the picture first; replace the list to show something else}
    public ObjectProperty<List<Volume>> volumesProperty() {
        return volumes;
    }

    /// {@return the selected neuron or map; may be set}
    public ObjectProperty<Optional<Neuron>> selectedProperty() {
        return selected;
    }

    /// {@return how the space is turned; may be set}
    public ObjectProperty<Turn> turnProperty() {
        return turn;
    }

    /// {@return how much it is enlarged; 1 shows everything; may be set}
    public ObjectProperty<Double> zoomProperty() {
        return zoom;
    }

    /// {@return the numbers of the selected map, or of all maps of the layer if they are one}
    @Override
    public Optional<Tensor> numbers() {
        return selected.get()
                .flatMap(neuron -> volume(neuron.layer()).map(shown -> numbers(shown, neuron)));
    }

    private static Tensor numbers(Volume shown, Neuron neuron) {
        return shown.maps().shape().isSpatial()
                ? shown.maps().slice(neuron.channel())
                : shown.maps();
    }

    private Optional<Volume> volume(LayerId layer) {
        return volumes.get().stream().filter(shown -> shown.layer().equals(layer)).findFirst();
    }

    private void volumesChanged() {
        images.forget();
        rebuild();
    }

    private void rebuild() {
        SequencedMap<LayerId, Shape> shapes = new LinkedHashMap<>();
        volumes.get().forEach(shown -> shapes.put(shown.layer(), shown.maps().shape()));
        space =
                NeuronSpace.of(
                        shapes, selected.get().map(now -> Map.entry(now.layer(), now.channel())));
        describe();
    }

    private Area room() {
        double margin = 2.5 * em();
        return new Area(0, 0, innerWidth(), innerHeight()).grown(-margin);
    }

    /// {@return what looks at the space now}
    SpaceCamera camera() {
        SpaceCamera all = SpaceCamera.fitting(space.corners(), turn.get(), room());
        return zoom.get() == 1 ? all : all.nearer(zoom.get(), focus(), room());
    }

    private Point3 focus() {
        return selected.get()
                .flatMap(neuron -> space.stack(neuron.layer()))
                .map(Stack::centre)
                .orElseGet(this::middle);
    }

    private Point3 middle() {
        List<Stack> stacks = space.stacks();
        return stacks.isEmpty() ? new Point3(0, 0, 0) : stacks.get(stacks.size() / 2).centre();
    }

    /// {@return all maps as they are drawn, the nearest last, the selected one lifted}
    List<MapPlane> maps() {
        return space.backToFront(turn.get()).stream()
                .map(map -> isSelected(map) ? map.lifted(1.1 * map.height()) : map)
                .toList();
    }

    private boolean isSelected(MapPlane map) {
        return selected.get()
                .filter(now -> now.layer().equals(map.layer()))
                .filter(now -> now.channel() == map.channel() && isSpatial(map))
                .isPresent();
    }

    private boolean isSpatial(MapPlane map) {
        return volume(map.layer()).filter(shown -> shown.maps().shape().isSpatial()).isPresent();
    }

    private Spot at(MouseEvent event) {
        return new Spot(innerX(event), innerY(event));
    }

    private Optional<Neuron> neuronAt(Spot place) {
        SpaceCamera camera = camera();
        return maps().reversed().stream()
                .flatMap(map ->
                        map.cellAt(camera, place).flatMap(cell -> neuron(map, cell)).stream())
                .findFirst();
    }

    private Optional<Neuron> neuron(MapPlane map, int cell) {
        return isSpatial(map)
                ? Optional.of(new Neuron(map.layer(), map.channel(), Optional.of(cell)))
                : volume(map.layer())
                        .filter(shown -> cell < shown.maps().values().length)
                        .map(_ -> new Neuron(map.layer(), cell, Optional.empty()));
    }

    private void drag(MouseEvent event) {
        Spot now = at(event);
        turn.set(
                turn.get()
                        .by(
                                DEGREES_PER_PIXEL * (now.x() - grip.x()),
                                DEGREES_PER_PIXEL * (now.y() - grip.y())));
        grip = now;
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            neuronAt(at(event)).ifPresent(neuron -> selected.set(Optional.of(neuron)));
        }
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            zoomBy(event.getDeltaY() > 0 ? ZOOM_STEP : 1 / ZOOM_STEP);
            event.consume();
        }
    }

    private boolean zoomBy(double factor) {
        zoom.set(Math.clamp(zoom.get() * factor, 1, LARGEST));
        return true;
    }

    private void key(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        boolean heard =
                plain
                        && !space.stacks().isEmpty()
                        && (event.isShiftDown() ? walks(event.getCode()) : turns(event.getCode()));
        if (heard) {
            event.consume();
        }
    }

    private boolean turns(KeyCode code) {
        return switch (code) {
            case LEFT -> turnBy(-STEP, 0);
            case RIGHT -> turnBy(STEP, 0);
            case UP -> turnBy(0, -STEP);
            case DOWN -> turnBy(0, STEP);
            case PLUS, ADD, EQUALS -> zoomBy(ZOOM_STEP);
            case MINUS, SUBTRACT -> zoomBy(1 / ZOOM_STEP);
            case DIGIT0, NUMPAD0 -> reset();
            case ESCAPE -> letGo();
            default -> false;
        };
    }

    private boolean turnBy(double yaw, double pitch) {
        turn.set(turn.get().by(yaw, pitch));
        return true;
    }

    private boolean reset() {
        turn.set(Turn.START);
        zoom.set(1.0);
        return true;
    }

    private boolean letGo() {
        boolean held = selected.get().isPresent();
        selected.set(Optional.empty());
        return held;
    }

    private boolean walks(KeyCode code) {
        return switch (code) {
            case LEFT -> walkLayers(-1);
            case RIGHT -> walkLayers(1);
            case UP -> walkChannels(-1);
            case DOWN -> walkChannels(1);
            case PLUS, EQUALS -> zoomBy(ZOOM_STEP);
            default -> false;
        };
    }

    private boolean walkLayers(int step) {
        List<LayerId> layers = space.stacks().stream().map(Stack::layer).toList();
        int now = selected.get().map(neuron -> layers.indexOf(neuron.layer())).orElse(-1);
        int next = now < 0 ? 0 : Math.clamp(now + step, 0, layers.size() - 1);
        selected.set(Optional.of(new Neuron(layers.get(next), 0, Optional.empty())));
        return true;
    }

    private boolean walkChannels(int step) {
        selected.get()
                .flatMap(neuron ->
                        volume(neuron.layer())
                                .map(shown -> shown.maps().shape().channels() - 1)
                                .map(last ->
                                        new Neuron(
                                                neuron.layer(),
                                                Math.clamp(neuron.channel() + step, 0, last),
                                                neuron.cell())))
                .ifPresent(next -> selected.set(Optional.of(next)));
        return true;
    }

    private void describe() {
        setAccessibleText(
                hovered.get()
                        .or(selected::get)
                        .flatMap(this::words)
                        .orElseGet(() -> Texts.text("space.accessible", space.stacks().size())));
    }

    /// {@return a neuron in words, with its value}
    private Optional<String> words(Neuron neuron) {
        return volume(neuron.layer()).map(shown -> words(neuron, shown.maps()));
    }

    private static String words(Neuron neuron, Tensor maps) {
        Shape shape = maps.shape();
        if (!shape.isSpatial()) {
            String value = Numerals.brief(maps.values()[neuron.channel()]);
            return Texts.text("space.unit", neuron.layer(), neuron.channel(), value);
        }
        int width = shape.plane().width();
        return neuron.cell()
                .map(cell ->
                        Texts.text(
                                "space.cell",
                                neuron.layer(),
                                neuron.channel(),
                                cell / width,
                                cell % width,
                                Numerals.brief(
                                        maps.at(neuron.channel(), cell / width, cell % width))))
                .orElse(Texts.text("space.map", neuron.layer(), neuron.channel()));
    }

    @Override
    void paint(Pen pen) {
        if (space.stacks().isEmpty()) {
            String text = pen.fitting(Texts.text("map.none"), innerWidth());
            pen.centred(text, innerWidth() / 2, innerHeight() / 2, pen.inks().muted());
            return;
        }
        SpacePainter painter = new SpacePainter(pen, camera(), images);
        space.stacks().forEach(stack -> painter.box(stack, volume(stack.layer())));
        maps().forEach(painter::map);
        selected.get().ifPresent(neuron -> mark(painter, neuron));
        painter.names(space.stacks(), selected.get().map(Neuron::layer));
        hovered.get().flatMap(this::words).ifPresent(text -> pen.plate(List.of(text), 0, 0));
    }

    private void mark(SpacePainter painter, Neuron neuron) {
        maps().stream()
                .filter(map -> map.layer().equals(neuron.layer()))
                .filter(map -> !isSpatial(map) || map.channel() == neuron.channel())
                .forEach(map ->
                        painter.mark(
                                map,
                                isSpatial(map) ? neuron.cell() : Optional.of(neuron.channel())));
    }
}
