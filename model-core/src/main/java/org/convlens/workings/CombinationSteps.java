package org.convlens.workings;

import org.convlens.network.Add;
import org.convlens.network.Average;
import org.convlens.network.CombinationSpec;
import org.convlens.network.Concatenate;
import org.convlens.network.Largest;
import org.convlens.network.LayerId;
import org.convlens.network.MaxUnpooling;
import org.convlens.network.Multiply;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;

import java.util.List;

/// The same cell of several branches.
final class CombinationSteps {

    private CombinationSteps() {}

    static List<Step> of(CombinationSpec spec, Site site) {
        return switch (spec) {
            case Add _ -> List.of(new Step.Sum(branches(site)));
            case Multiply _ -> List.of(new Step.Product(branches(site)));
            case Average _ ->
                    List.of(new Step.Mean(branches(site), beside(site), branches(site).size()));
            case Largest _ -> List.of(new Step.Largest(branches(site), beside(site)));
            case Concatenate(Concatenate.Axis axis) -> List.of(new Step.Copy(picked(axis, site)));
            case MaxUnpooling unpooling -> List.of(new Unpooled(unpooling, site).step());
        };
    }

    private static List<Reading> branches(Site site) {
        return site.layer().layer().inputs().stream()
                .map(branch -> repeated(site, branch))
                .toList();
    }

    /// An input of size 1 along an axis is repeated along it.
    private static Reading repeated(Site site, LayerId branch) {
        Place at = site.at();
        Shape shape = site.numbers().output(branch).orElseThrow().shape();
        return site.numbers()
                .read(
                        new Place(
                                branch,
                                Math.min(at.channel(), shape.channels() - 1),
                                Math.min(at.row(), shape.plane().height() - 1),
                                Math.min(at.column(), shape.plane().width() - 1)));
    }

    private static Size2 beside(Site site) {
        return new Size2(1, site.layer().inputs().size());
    }

    /// The branch that has the value.
    private static Reading picked(Concatenate.Axis axis, Site site) {
        List<LayerId> branches = site.layer().layer().inputs();
        int left = along(axis, site.at());
        int branch = 0;
        for (Shape shape : site.layer().inputs()) {
            if (left < length(axis, shape)) {
                break;
            }
            left -= length(axis, shape);
            branch++;
        }
        return site.numbers().read(place(axis, site.at(), branches.get(branch), left));
    }

    private static int along(Concatenate.Axis axis, Place at) {
        return switch (axis) {
            case CHANNELS -> at.channel();
            case HEIGHT -> at.row();
            case WIDTH -> at.column();
        };
    }

    private static int length(Concatenate.Axis axis, Shape shape) {
        return switch (axis) {
            case CHANNELS -> shape.channels();
            case HEIGHT -> shape.plane().height();
            case WIDTH -> shape.plane().width();
        };
    }

    private static Place place(Concatenate.Axis axis, Place at, LayerId branch, int number) {
        return switch (axis) {
            case CHANNELS -> new Place(branch, number, at.row(), at.column());
            case HEIGHT -> new Place(branch, at.channel(), number, at.column());
            case WIDTH -> new Place(branch, at.channel(), at.row(), number);
        };
    }
}
