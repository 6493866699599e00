package org.convlens.plan;

import org.convlens.network.Concatenate;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.Network;
import org.convlens.receptivefield.ReceptiveField;
import org.convlens.tensor.Shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Says what a drawing means, whatever is drawn: shapes, costs, receptive fields and problems.
///
/// Pure and instant: nothing of the engine is touched, 1,000 layers take a few milliseconds, absurd
/// settings are problems, never exceptions. May be called from any thread.
public final class NetworkPlanner {

    private final Network network;
    private final Wiring wiring;
    private final Fixes fixes;
    private final Map<LayerId, Shape> shapes = new HashMap<>();
    private final Map<LayerId, ReceptiveField> fields = new HashMap<>();
    private final List<LayerPlan> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private NetworkPlanner(Network network) {
        this.network = network;
        wiring = new Wiring(network);
        fixes = new Fixes(network);
    }

    /// {@return what a network means}
    ///
    /// @param network the network, possible or not
    public static NetworkPlan plan(Network network) {
        return new NetworkPlanner(network).plan(OptionalInt.empty());
    }

    /// {@return what a network means that shall tell classes apart}: the answer must be one unit
    /// for each
    ///
    /// @param network the network, possible or not
    /// @param classCount how many classes the data has
    public static NetworkPlan plan(Network network, int classCount) {
        return new NetworkPlanner(network).plan(OptionalInt.of(classCount));
    }

    private NetworkPlan plan(OptionalInt classCount) {
        lookAtPicture();
        WiringCheck.of(network, wiring).forEach(problems::add);
        wiring.inOrder().forEach(this::lookAt);
        lookAtAnswer(classCount);
        return new NetworkPlan(network, rows, sorted());
    }

    private void lookAtPicture() {
        Optional<Problem> problem = PictureCheck.of(network.input());
        problem.ifPresentOrElse(problems::add, this::enterPicture);
    }

    private void enterPicture() {
        shapes.put(LayerId.INPUT, network.input());
        fields.put(LayerId.INPUT, ReceptiveField.OF_A_PIXEL);
    }

    private void lookAt(Layer layer) {
        Site site = siteOf(layer);
        Optional<Problem> problem =
                SettingCheck.of(layer)
                        .or(() -> ArityCheck.of(layer, wiring, fixes))
                        .or(() -> ShapeChecks.of(site));
        problem.ifPresent(problems::add);
        boolean impossible = problem.filter(Problem::isError).isPresent();
        LayerPlan row =
                impossible || site.inputs().isEmpty() ? unknown(layer, site.inputs()) : known(site);
        rows.add(row);
        row.output().ifPresent(shape -> shapes.putIfAbsent(layer.id(), shape));
        row.field().ifPresent(field -> fields.putIfAbsent(layer.id(), field));
    }

    private List<Shape> inputsOf(Layer layer) {
        return shapes.keySet().containsAll(layer.inputs())
                ? layer.inputs().stream().map(shapes::get).toList()
                : List.of();
    }

    private static LayerPlan unknown(Layer layer, List<Shape> inputs) {
        return new LayerPlan(layer, inputs, Optional.empty(), LayerCost.NONE, Optional.empty());
    }

    private LayerPlan known(Site site) {
        Layer layer = site.layer();
        Shape output = ShapeInference.output(site.spec(), site.inputs());
        LayerCost cost =
                new LayerCost(
                        ParameterCount.stored(site.spec(), site.input()),
                        ParameterCount.trainable(site.spec(), site.input()),
                        MacCount.of(site.spec(), site.input(), output));
        List<ReceptiveField> seen = fieldsOf(layer, site.inputs());
        AlignmentCheck.of(layer, seen).ifPresent(problems::add);
        Optional<ReceptiveField> field =
                FieldPropagation.field(site.spec(), site.input().plane(), seen);
        return new LayerPlan(layer, site.inputs(), Optional.of(output), cost, field);
    }

    /// Nothing if a repeated cell sees for all, or if cells leave their places.
    private List<ReceptiveField> fieldsOf(Layer layer, List<Shape> inputs) {
        int count = FieldPropagation.seen(layer.spec(), inputs.size());
        List<LayerId> seen = layer.inputs().subList(0, count);
        boolean oneByOne = inputs.stream().limit(count).map(Shape::plane).distinct().count() == 1;
        return oneByOne && keepsPlaces(layer) && fields.keySet().containsAll(seen)
                ? seen.stream().map(fields::get).toList()
                : List.of();
    }

    private static boolean keepsPlaces(Layer layer) {
        return !(layer.spec() instanceof Concatenate concatenate) || concatenate.keepsPlaces();
    }

    private void lookAtAnswer(OptionalInt classCount) {
        Optional<Layer> answering = wiring.layer(network.output());
        Optional<Shape> answer = answering.map(layer -> shapes.get(layer.id()));
        if (answering.isPresent() && answer.isPresent()) {
            AnswerCheck check = new AnswerCheck(siteOf(answering.get()), answer.get());
            Criterion criterion = Criterion.of(network, answer.get());
            Optional<Problem> problem =
                    classCount.isPresent()
                            ? check.withClasses(classCount.getAsInt(), criterion)
                            : check.withoutData(criterion);
            problem.ifPresent(problems::add);
        }
    }

    private Site siteOf(Layer layer) {
        return new Site(layer, inputsOf(layer), new Upstream(wiring, fixes, shapes));
    }

    /// Errors first, then by layer.
    private List<Problem> sorted() {
        Map<LayerId, Integer> places = new HashMap<>(Map.of(LayerId.INPUT, -1));
        rows.forEach(row -> places.putIfAbsent(row.id(), places.size()));
        boolean fixable = problems.stream().noneMatch(NetworkPlanner::isAboutNames);
        return problems.stream()
                .map(problem -> fixable ? problem : problem.withoutFixes())
                .sorted(
                        Comparator.comparing(Problem::severity)
                                .thenComparing(problem -> places.get(problem.layer())))
                .toList();
    }

    /// Edits go by name, so names come first.
    private static boolean isAboutNames(Problem problem) {
        return problem.kind() == ProblemKind.DUPLICATE_NAME;
    }
}
