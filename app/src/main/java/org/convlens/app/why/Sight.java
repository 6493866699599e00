package org.convlens.app.why;

import org.convlens.app.state.LabState;
import org.convlens.app.state.LoadedData;
import org.convlens.app.state.Selection;
import org.convlens.attribution.Target;
import org.convlens.network.LayerId;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.training.NetworkSnapshot;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What one looks at while asking why.
///
/// @param plan of the network
/// @param seen the newest look at it
/// @param selection what is selected
/// @param classNames the classes by number; empty while unknown
record Sight(NetworkPlan plan, NetworkSnapshot seen, Selection selection, List<String> classNames) {

    /// {@return what a lab looks at, once its network has looked at a picture}
    static Optional<Sight> in(LabState state) {
        return state.snapshot()
                .get()
                .map(seen ->
                        new Sight(
                                state.plan().get(),
                                seen,
                                state.selection().get(),
                                state.data().get().map(LoadedData::classNames).orElse(List.of())));
    }

    /// {@return the picture, as the network sees it}
    Tensor picture() {
        return seen.probe().picture();
    }

    /// {@return how many classes the network tells apart}
    int classes() {
        return seen.answer().shape().size(0);
    }

    /// {@return a class's name, or its number}
    String className(int number) {
        return number < classNames.size() ? classNames.get(number) : Integer.toString(number);
    }

    /// {@return the target, if there is one: what is asked about, less what is asked against,
    /// unless that is the same}
    Optional<Target> target(Aim aim, Aim against) {
        return target(aim)
                .map(one ->
                        target(against)
                                .filter(other -> !other.equals(one))
                                .<Target>map(other -> new Target.Contrast(one, other))
                                .orElse(one));
    }

    private Optional<Target> target(Aim aim) {
        return switch (aim) {
            case Aim.Nothing() -> Optional.empty();
            case Aim.Answer() -> ranked().stream().findFirst().map(this::ofClass);
            case Aim.RunnerUp() -> ranked().stream().skip(1).findFirst().map(this::ofClass);
            case Aim.OfClass(int number) ->
                    Optional.of(number).filter(one -> one < classes()).map(this::ofClass);
            case Aim.Selected() -> selected();
        };
    }

    /// {@return the classes, most probable first}
    List<Integer> ranked() {
        int cells = seen.answer().values().length / classes();
        return IntStream.range(0, classes())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer number) -> -sum(number, cells)))
                .toList();
    }

    private double sum(int number, int cells) {
        double sum = 0;
        for (int place = number * cells; place < (number + 1) * cells; place++) {
            sum += seen.answer().values()[place];
        }
        return sum;
    }

    private Target ofClass(int number) {
        return Target.logit(plan, number);
    }

    /// {@return what an inquiry is compared with: the most probable class that it is not about}
    Target rival(Inquiry inquiry) {
        return ranked().stream()
                .map(this::ofClass)
                .filter(target -> !target.equals(inquiry.target()))
                .findFirst()
                .orElse(inquiry.target());
    }

    private Optional<Target> selected() {
        int channel = selection.channel().orElse(0);
        return layer().map(id -> isSpatial(id) ? inMap(id, channel) : new Target.Unit(id, channel));
    }

    private Target inMap(LayerId id, int channel) {
        return selection
                .cell()
                .<Target>map(cell -> new Target.Cell(id, channel, cell.row(), cell.column()))
                .orElseGet(() -> new Target.Channel(id, channel));
    }

    /// {@return the selected layer, if one is; never the picture}
    Optional<LayerId> layer() {
        return selection.layer().filter(id -> !id.isInput() && plan.layer(id).isPresent());
    }

    /// {@return the selected layer, if it has maps}
    Optional<LayerId> layerWithMaps() {
        return layer().filter(this::isSpatial);
    }

    private boolean isSpatial(LayerId id) {
        return plan.layer(id).flatMap(LayerPlan::output).filter(Shape::isSpatial).isPresent();
    }
}
