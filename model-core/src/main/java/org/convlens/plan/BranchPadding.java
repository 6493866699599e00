package org.convlens.plan;

import org.convlens.network.CapsuleSpec;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.NetworkEdit;
import org.convlens.network.Padding;
import org.convlens.network.PaddingContent;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Same padding for the windows that made a branch smaller than the one it joins.
final class BranchPadding {

    private final Site site;
    private final Size2 target;
    private final Map<LayerId, NetworkEdit> edits = new LinkedHashMap<>();

    private BranchPadding(Site site) {
        this.site = site;
        List<Size2> planes = site.inputs().stream().map(Shape::plane).toList();
        target =
                new Size2(
                        planes.stream().mapToInt(Size2::height).max().orElseThrow(),
                        planes.stream().mapToInt(Size2::width).max().orElseThrow());
    }

    /// The fix, if the smaller branches are small only for want of padding.
    static Optional<Fix> of(Site site) {
        BranchPadding padding = new BranchPadding(site);
        boolean all = site.layer().inputs().stream().allMatch(padding::reachesTarget);
        return all && padding.leavesOthersAlone() ? Optional.of(padding.fix()) : Optional.empty();
    }

    private Fix fix() {
        String names = edits.keySet().stream().map(LayerId::name).collect(Collectors.joining(", "));
        return Fixes.several(Sentences.fix("same-padding-on", names), List.copyOf(edits.values()));
    }

    /// Goes up a branch, noting every window, until the maps are as large as they must be.
    private boolean reachesTarget(LayerId start) {
        LayerId id = start;
        while (!target.equals(planeOf(id))) {
            Optional<Layer> layer = site.wiring().layer(id);
            if (layer.isEmpty() || layer.get().inputs().size() != 1 || !isPaddable(layer.get())) {
                return false;
            }
            id = layer.get().inputs().getFirst();
        }
        return true;
    }

    private Size2 planeOf(LayerId id) {
        Shape shape = site.upstream().shapes().get(id);
        return shape == null ? Size2.ONE : shape.plane();
    }

    private boolean isPaddable(Layer layer) {
        Optional<Window> window = Windows.of(layer.spec());
        window.ifPresent(narrow ->
                edits.put(
                        layer.id(),
                        new NetworkEdit.ChangeLayer(
                                layer.id(),
                                Windows.with(layer.spec(), narrow.with(new Padding.Same())))));
        boolean keeps =
                window.isPresent()
                        || planeOf(layer.id()).equals(planeOf(layer.inputs().getFirst()));
        return keeps
                && !(layer.spec() instanceof CapsuleSpec)
                && window.map(Window::stride).orElse(Size2.ONE).equals(Size2.ONE)
                && Windows.content(layer.spec()) == PaddingContent.ZERO;
    }

    /// Whether the branches that are large enough stay as they are.
    private boolean leavesOthersAlone() {
        return site.layer().inputs().stream()
                .filter(id -> target.equals(planeOf(id)))
                .map(site.wiring()::leadingTo)
                .noneMatch(leading -> edits.keySet().stream().anyMatch(leading::contains));
    }
}
