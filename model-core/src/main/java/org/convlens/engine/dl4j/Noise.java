package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.random.impl.BernoulliDistribution;
import org.nd4j.linalg.api.ops.random.impl.GaussianDistribution;
import org.nd4j.linalg.api.rng.Random;
import org.nd4j.linalg.factory.Nd4j;

import java.util.SplittableRandom;

/// A session's random numbers: each iteration's depend on the seed and its number only, so that a
/// run goes on exactly where it was left.
final class Noise {

    private final long seed;
    private final Random random;
    private SplittableRandom plain;

    Noise(long seed) {
        this.seed = seed;
        this.plain = mixed(0);
        this.random = Nd4j.getRandomFactory().getNewRandomInstance(seed);
    }

    /// Starts the numbers of one iteration.
    void begin(long iteration) {
        plain = mixed(iteration);
        random.setSeed(plain.nextLong());
    }

    /// {@return the numbers of this iteration for what is computed in plain Java}
    SplittableRandom plain() {
        return plain;
    }

    /// {@return the array, filled with ones of the given probability and zeros otherwise}
    INDArray zerosAndOnes(double probability, INDArray into) {
        Nd4j.getExecutioner().exec(new BernoulliDistribution(into, probability), random);
        return into;
    }

    /// {@return the array, filled with normally distributed numbers of mean 0 and deviation 1}
    INDArray normal(INDArray into) {
        Nd4j.getExecutioner().exec(new GaussianDistribution(into, 0.0, 1.0), random);
        return into;
    }

    /// {@return numbers for fresh weights, other ones for every name}
    SplittableRandom of(String name) {
        return mixed(-1L - Integer.toUnsignedLong(name.hashCode()));
    }

    private SplittableRandom mixed(long stream) {
        return new SplittableRandom(new SplittableRandom(seed).nextLong() ^ stream);
    }
}
