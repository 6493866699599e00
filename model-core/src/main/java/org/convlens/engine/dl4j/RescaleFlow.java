package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.ops.transforms.Transforms;

import java.util.ArrayList;
import java.util.List;

/// Multipliers from differences; the first half of all arrays belongs to the pictures, the second
/// to their baselines.
record RescaleFlow() implements Flow {

    /// Below it a difference is rounding, and the slope stands for the quotient.
    private static final double ROUNDING = 1e-6;

    /// Parts of the way, each with three nodes of Gauss' quadrature.
    private static final int PIECES = 32;

    private static final double OUTER_NODE = Math.sqrt(0.6);
    private static final double OUTER_WEIGHT = 5.0 / 18;
    private static final double INNER_WEIGHT = 8.0 / 18;

    @Override
    public INDArray curved(Curved part, Moment moment, INDArray above) {
        INDArray slope = part.slope(moment.input(), moment.output());
        return above.muli(
                twice(quotient(difference(moment.output()), first(slope), moment.input())));
    }

    /// A rise is paid to the picture's winner, a fall to the baseline's.
    @Override
    public INDArray maximum(Maximum part, Moment moment, INDArray above) {
        INDArray now = first(moment.output());
        INDArray then = second(moment.output());
        INDArray larger = Transforms.max(now, then, true);
        INDArray changes = Nd4j.concat(0, larger.sub(then), now.sub(larger));
        INDArray paid = part.backward(moment, changes.muli(above));
        INDArray both = first(paid).add(second(paid));
        INDArray slope = part.backward(moment, above);
        return twice(quotient(both, first(slope), moment.input()));
    }

    @Override
    public INDArray opaque(Opaque part, Moment moment, INDArray above) {
        return part.cellByCell()
                ? cellByCell(part, moment, above)
                : alongTheWay(part, moment, above);
    }

    private static INDArray cellByCell(Opaque part, Moment moment, INDArray above) {
        INDArray slope = part.backward(moment, above.mul(0).addi(1));
        return above.muli(
                twice(quotient(difference(moment.output()), first(slope), moment.input())));
    }

    /// The mean gradient along the straight way from the baselines, by Gauss' quadrature: for these
    /// layers the differences have no single quotient.
    private static INDArray alongTheWay(Opaque part, Moment moment, INDArray above) {
        INDArray then = second(moment.input());
        INDArray difference = difference(moment.input());
        INDArray mean = then.mul(0);
        for (int piece = 0; piece < PIECES; piece++) {
            for (int node = -1; node <= 1; node++) {
                double place = (piece + 0.5 + node * OUTER_NODE / 2) / PIECES;
                INDArray between = difference.mul(place).addi(then);
                Moment there =
                        new Moment(between, part.forward(between, moment.pass()), moment.pass());
                INDArray gradient = part.backward(there, first(above).dup('c'));
                mean.addi(gradient.muli((node == 0 ? INNER_WEIGHT : OUTER_WEIGHT) / PIECES));
            }
        }
        return twice(mean);
    }

    /// One factor after the other changes, from the baseline's to the picture's; half of the change
    /// of a pair is paid at either end.
    @Override
    public List<INDArray> factors(Meeting meeting, INDArray above) {
        List<INDArray> factors = meeting.inputs();
        List<INDArray> shares = new ArrayList<>();
        INDArray rest = above;
        for (int last = factors.size() - 1; last > 0; last--) {
            INDArray before = product(factors.subList(0, last), meeting.pass());
            Meeting pair =
                    new Meeting(
                            List.of(mean(before), mean(factors.get(last))), above, meeting.pass());
            List<INDArray> paid = pair.gradients(new Product(), rest);
            shares.addFirst(paid.getLast());
            rest = paid.getFirst();
        }
        shares.addFirst(rest);
        return shares;
    }

    private static INDArray product(List<INDArray> factors, Pass pass) {
        return factors.size() == 1 ? factors.getFirst() : new Product().forward(factors, pass);
    }

    private static INDArray mean(INDArray values) {
        return twice(first(values).add(second(values)).muli(0.5));
    }

    /// As for windows: a rise is paid to the picture's winner, a fall to the baseline's.
    @Override
    public List<INDArray> largest(Meeting meeting, INDArray above) {
        INDArray now = first(meeting.output());
        INDArray then = second(meeting.output());
        INDArray larger = Transforms.max(now, then, true);
        INDArray changes = Nd4j.concat(0, larger.sub(then), now.sub(larger)).muli(above);
        List<INDArray> paid = meeting.gradients(new Upper(), changes);
        List<INDArray> slopes = meeting.gradients(new Upper(), above);
        List<INDArray> shares = new ArrayList<>();
        for (int i = 0; i < paid.size(); i++) {
            INDArray both = first(paid.get(i)).add(second(paid.get(i)));
            shares.add(twice(quotient(both, first(slopes.get(i)), meeting.inputs().get(i))));
        }
        return shares;
    }

    /// The values are paid by the mean of both ends' places; the maps that tell the places, by what
    /// other places change for the mean of both ends' values.
    @Override
    public List<INDArray> unpooled(Unpooling join, Meeting meeting, INDArray above) {
        if (meeting.inputs().size() == 1) {
            return meeting.gradients(join, above);
        }
        INDArray values = meeting.inputs().getFirst();
        INDArray telling = meeting.inputs().getLast();
        INDArray paid =
                meeting.telling(twice(first(telling)))
                        .gradients(join, above)
                        .getFirst()
                        .add(
                                meeting.telling(twice(second(telling)))
                                        .gradients(join, above)
                                        .getFirst())
                        .muli(0.5);
        INDArray spread = join.forward(List.of(mean(values), telling), meeting.pass());
        INDArray changes = difference(spread).muli(first(above));
        return List.of(paid, twice(quotient(changes, changes.mul(0), telling)));
    }

    private static INDArray quotient(INDArray change, INDArray slope, INDArray input) {
        INDArray difference = difference(input);
        INDArray differs = Transforms.abs(difference, true).gt(ROUNDING).castTo(slope.dataType());
        return Signs.quotient(change, difference).muli(differs).addi(differs.rsub(1).muli(slope));
    }

    private static INDArray difference(INDArray values) {
        return first(values).sub(second(values));
    }

    private static INDArray twice(INDArray half) {
        return Nd4j.concat(0, half, half);
    }

    /// {@return the rows of the pictures, a view}
    static INDArray first(INDArray values) {
        return values.get(NDArrayIndex.interval(0, values.size(0) / 2));
    }

    private static INDArray second(INDArray values) {
        return values.get(NDArrayIndex.interval(values.size(0) / 2, values.size(0)));
    }
}
