package org.convlens.app.receptive;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.app.state.FakeLab;
import org.convlens.app.state.Selection;
import org.convlens.network.LayerId;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.receptivefield.ReceptiveField;
import org.convlens.tensor.Size2;
import org.convlens.zoo.Presets;
import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.Set;

/// Fields of published networks, touched cell by cell.
class FieldViewModelTest {

    private static NetworkPlan plan(String preset) {
        return NetworkPlanner.plan(Presets.named(preset).orElseThrow().network());
    }

    private static Selection cell(LayerId layer, int row, int column) {
        return new Selection(
                Set.of(layer), Optional.of(0), Optional.of(new Selection.Cell(row, column)));
    }

    @Test
    void everyCellOfALayerOfVggHasItsBoxAndNothingIsAskedOfTheNetwork() {
        NetworkPlan plan = plan("vgg-16");
        FakeLab lab = new FakeLab(plan);
        FieldViewModel model = new FieldViewModel(lab.state(), lab);
        LayerPlan deepest =
                plan.layers().stream()
                        .filter(row ->
                                row.field()
                                        .filter(field -> field.size().equals(Size2.square(196)))
                                        .isPresent())
                        .findFirst()
                        .orElseThrow();
        ReceptiveField field = deepest.field().orElseThrow();
        lab.select(Selection.of(deepest.id()));
        for (int row = 0; row < 14; row++) {
            for (int column = 0; column < 14; column++) {
                lab.hover(cell(deepest.id(), row, column));
                assertThat(model.subject().get().orElseThrow().box())
                        .isEqualTo(field.box(row, column));
            }
        }
        assertThat(lab.told()).as("asked of the network").isEmpty();
    }

    @Test
    void overBranchesTheWayDownIsTheLargestOfAll() {
        NetworkPlan plan = plan("resnet-50");
        FakeLab lab = new FakeLab(plan);
        FieldViewModel model = new FieldViewModel(lab.state(), lab);
        LayerPlan joined =
                plan.layers().stream()
                        .filter(row -> row.layer().inputs().size() > 1)
                        .findFirst()
                        .orElseThrow();
        lab.select(cell(joined.id(), 20, 20));
        FieldSubject subject = model.subject().get().orElseThrow();
        assertThat(subject.field().size()).isEqualTo(Size2.square(19));
        assertThat(subject.path().stops())
                .extracting(stop -> stop.layer())
                .containsAll(joined.layer().inputs())
                .endsWith(LayerId.INPUT);
        assertThat(subject.box()).isEqualTo(joined.field().orElseThrow().box(20, 20));
    }
}
