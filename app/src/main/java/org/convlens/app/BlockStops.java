package org.convlens.app;

import org.convlens.app.shell.Place;
import org.convlens.app.state.Selection;
import org.convlens.app.welcome.Starter;
import org.convlens.dataset.DataReference;
import org.convlens.network.Block;
import org.convlens.network.BlockKind;
import org.convlens.network.BlockParameters;
import org.convlens.network.BlockSetting;
import org.convlens.network.LayerId;
import org.convlens.network.NetworkEdit;
import org.convlens.network.Restraint;
import org.convlens.tensor.Shape;
import org.convlens.zoo.ReadyBlock;

import java.util.Optional;
import java.util.Set;

/// Stops of the tour at blocks, folded and ready, and at weights that are kept small.
final class BlockStops {

    private static final LayerId FIRST = new LayerId("conv1");
    private static final LayerId POOL = new LayerId("pool1");
    private static final LayerId SECOND = new LayerId("conv2");
    private static final LayerId READY = new LayerId("se1");
    private static final Restraint SMALL = new Restraint(0, 0.0005, 3);

    private BlockStops() {}

    /// A convolution and its pooling folded, a ready block behind them.
    static void fold(LabStage lab) {
        Starter starter = Starters.named("lenet-caffe");
        lab.lab()
                .begin(
                        starter.drawing(),
                        Optional.of(DataReference.parse("digits?limit=200")),
                        starter.config());
        lab.content().enter();
        lab.content().goTo(Place.LAB);
        Set<LayerId> stage = Set.of(FIRST, POOL);
        BlockKind.of("stage", lab.lab().state().drawing().get().network(), stage)
                .ifPresent(kind -> keep(lab, kind.with(chosen(kind.parameters())), stage));
        weigh(lab, ReadyBlock.SQUEEZE_EXCITATION.of(Shape.of(20, 12, 12)));
        lab.lab().edit(new NetworkEdit.Restrain(SECOND, SMALL));
        select(lab, POOL);
        TourStops.fire(lab, "#canvas-arrange");
    }

    /// One parameter is called otherwise, one is more than those found.
    private static BlockParameters chosen(BlockParameters found) {
        return found.renamed("filters", "width").with("step", BlockSetting.STRIDE, POOL);
    }

    private static void keep(LabStage lab, BlockKind kind, Set<LayerId> members) {
        lab.lab().edit(new NetworkEdit.KeepBlock(kind));
        lab.lab()
                .edit(
                        new NetworkEdit.Fold(
                                new Block(
                                        new LayerId(kind.name()),
                                        kind.name(),
                                        members,
                                        kind.parameters())));
    }

    private static void weigh(LabStage lab, BlockKind kind) {
        kind.placed(READY, POOL).forEach(layer -> lab.lab().edit(new NetworkEdit.AddLayer(layer)));
        lab.lab().edit(new NetworkEdit.Redirect(POOL, kind.exit(READY), Set.of(SECOND)));
        lab.lab().edit(new NetworkEdit.Fold(kind.folded(READY)));
    }

    /// The layer whose weights are kept small.
    static void restrain(LabStage lab) {
        select(lab, SECOND);
    }

    private static void select(LabStage lab, LayerId layer) {
        lab.content().showLens(0);
        lab.lab().select(new Selection(Set.of(layer), Optional.empty(), Optional.empty()));
    }
}
