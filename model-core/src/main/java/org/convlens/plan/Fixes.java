package org.convlens.plan;

import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.network.Network;
import org.convlens.network.NetworkEdit;
import org.convlens.network.Palette;
import org.convlens.network.Window;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Ways out of problems, as edits of one network.
final class Fixes {

    private final Network network;
    private final Set<LayerId> taken;

    Fixes(Network network) {
        this.network = network;
        this.taken = network.ids();
    }

    static Fix change(Layer layer, LayerSpec spec, String title) {
        return new Fix(title, new NetworkEdit.ChangeLayer(layer.id(), spec));
    }

    static Fix window(Layer layer, Window window, String title) {
        return change(layer, Windows.with(layer.spec(), window), title);
    }

    static Fix remove(Layer layer) {
        return new Fix(
                Sentences.fix("remove", layer.id()),
                new NetworkEdit.RemoveLayers(Set.of(layer.id())));
    }

    static Fix several(String title, List<? extends NetworkEdit> edits) {
        return edits.size() == 1
                ? new Fix(title, edits.getFirst())
                : new Fix(title, new NetworkEdit.Several(title, List.copyOf(edits)));
    }

    /// New layers on wires into one reader.
    Fix insert(Layer reader, Map<LayerId, LayerSpec> byStart, String title) {
        Set<LayerId> used = new HashSet<>(taken);
        List<NetworkEdit> edits = new ArrayList<>();
        byStart.forEach((from, spec) -> {
            Layer fresh = new Layer(free(used, spec), spec, List.of(from));
            edits.add(new NetworkEdit.InsertOnWire(fresh, reader.id()));
        });
        return several(title, edits);
    }

    /// New layers, one behind the other, behind the answer; the last one answers.
    Fix append(String title, LayerSpec... specs) {
        Set<LayerId> used = new HashSet<>(taken);
        List<NetworkEdit> edits = new ArrayList<>();
        LayerId last = network.output();
        for (LayerSpec spec : specs) {
            Layer fresh = new Layer(free(used, spec), spec, List.of(last));
            edits.add(new NetworkEdit.AddLayer(fresh));
            last = fresh.id();
        }
        edits.add(new NetworkEdit.ChooseOutput(last));
        return several(title, edits);
    }

    /// A new layer that reads all that a layer reads, and is read by that layer alone.
    Fix gather(Layer reader, LayerSpec spec, String title) {
        Layer fresh = new Layer(Palette.freeId(taken, spec), spec, reader.inputs());
        return several(
                title,
                List.of(
                        new NetworkEdit.AddLayer(fresh),
                        new NetworkEdit.Connect(fresh.id(), reader.id())));
    }

    /// Where a loose layer is best connected: behind the answer, unless the answer comes from it.
    LayerId sourceFor(Layer loose, Wiring wiring) {
        LayerId output = network.output();
        boolean isBehind =
                wiring.layer(output).isPresent() && !wiring.leadingTo(output).contains(loose.id());
        return isBehind ? output : LayerId.INPUT;
    }

    private static LayerId free(Set<LayerId> used, LayerSpec spec) {
        LayerId id = Palette.freeId(used, spec);
        used.add(id);
        return id;
    }
}
