package org.convlens.plan;

import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.MaxPooling;
import org.convlens.network.MaxUnpooling;
import org.convlens.network.NetworkEdit;
import org.convlens.network.Padding;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether max-unpooling reads maps, and beside them what was pooled to their size.
final class UnpoolingCheck {

    private final MaxUnpooling spec;
    private final Site site;

    private UnpoolingCheck(MaxUnpooling spec, Site site) {
        this.spec = spec;
        this.site = site;
    }

    /// More wires than one for the values and one for what was pooled.
    static Optional<Problem> ofWires(Layer layer) {
        List<LayerId> superfluous = layer.inputs().stream().skip(2).distinct().toList();
        return superfluous.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Sentences.problem(
                                ProblemKind.UNPOOLING_WIRES,
                                layer.id(),
                                List.of(Fixes.remove(layer)),
                                layer.inputs().size()));
    }

    static Optional<Problem> of(MaxUnpooling spec, Site site) {
        UnpoolingCheck check = new UnpoolingCheck(spec, site);
        if (!site.input().isSpatial()) {
            return Optional.of(
                    site.problem(
                            ProblemKind.NEEDS_MAPS,
                            List.of(Fixes.remove(site.layer())),
                            site.input()));
        }
        return site.inputs().size() > 1 ? check.beside() : check.alone();
    }

    private Optional<Problem> alone() {
        Size2 out = Unpooled.alone(spec, site.input().plane());
        return Math.min(out.height(), out.width()) >= 1
                ? Optional.empty()
                : Optional.of(
                        site.problem(
                                ProblemKind.CUT_AWAY,
                                List.of(withoutPadding()),
                                spec.window().kernel(),
                                PaddingWords.of(spec.window().padding()),
                                site.input().plane()));
    }

    private Fix withoutPadding() {
        return Fixes.window(
                site.layer(),
                spec.window().with(new Padding.Valid()),
                Sentences.fix("valid-padding"));
    }

    private Optional<Problem> beside() {
        Shape pooled = site.inputs().get(1);
        return isPooledFrom(pooled)
                ? Optional.empty()
                : Optional.of(
                        site.problem(
                                ProblemKind.NOT_POOLED,
                                ways(),
                                spec.window().kernel(),
                                Sentences.inputs(site.layer(), site.inputs())));
    }

    private boolean isPooledFrom(Shape pooled) {
        if (!pooled.isSpatial() || pooled.channels() != site.input().channels()) {
            return false;
        }
        Slide slide = Slide.of(spec.window(), pooled.plane());
        return slide.both(SlidingAxis::fits) && slide.out().equals(site.input().plane());
    }

    private List<Fix> ways() {
        Fix copying =
                new Fix(
                        Sentences.fix("copy-values"),
                        new NetworkEdit.Disconnect(
                                site.layer().inputs().get(1), site.layer().id()));
        Stream<Fix> undoing = undoing().stream();
        return isDoubled() ? List.of() : Stream.concat(undoing, Stream.of(copying)).toList();
    }

    /// One wire cannot be taken away of two between the same layers.
    private boolean isDoubled() {
        return site.layer().inputs().get(0).equals(site.layer().inputs().get(1));
    }

    /// Reading what a max pooling before it pooled to this size, with its window.
    private Optional<Fix> undoing() {
        return site.wiring().leadingTo(site.layer().inputs().getFirst()).stream()
                .sorted()
                .flatMap(id -> site.wiring().layer(id).stream())
                .filter(this::isUndone)
                .findFirst()
                .map(this::undoing);
    }

    private boolean isUndone(Layer layer) {
        return layer.spec() instanceof MaxPooling
                && layer.inputs().size() == 1
                && !layer.inputs().equals(site.layer().inputs().subList(0, 1))
                && Objects.equals(site.input(), site.upstream().shapes().get(layer.id()))
                && site.upstream().shapes().containsKey(layer.inputs().getFirst());
    }

    private Fix undoing(Layer pooling) {
        List<NetworkEdit> edits = new ArrayList<>();
        MaxPooling spec = (MaxPooling) pooling.spec();
        LayerId id = site.layer().id();
        edits.add(new NetworkEdit.ChangeLayer(id, new MaxUnpooling(spec.window())));
        edits.add(new NetworkEdit.Disconnect(site.layer().inputs().get(1), id));
        edits.add(new NetworkEdit.Connect(pooling.inputs().getFirst(), id));
        return Fixes.several(Sentences.fix("undo-pooling", pooling.id()), edits);
    }
}
