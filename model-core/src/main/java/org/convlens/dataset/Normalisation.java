package org.convlens.dataset;

import java.util.List;

/// From 8-bit values to what the network sees: `(value / 255 − mean) / deviation` per channel.
public final class Normalisation {

    private static final int LEVELS = 256;
    private static final double WHITE = 255;

    private final float[][] tables;

    private Normalisation(float[][] tables) {
        this.tables = tables;
    }

    /// {@return the normalisation of a recipe}
    ///
    /// @param recipe whose mean and deviation
    public static Normalisation of(PictureRecipe recipe) {
        float[][] tables = new float[recipe.input().channels()][];
        for (int channel = 0; channel < tables.length; channel++) {
            tables[channel] =
                    table(of(recipe.mean(), channel, 0), of(recipe.deviation(), channel, 1));
        }
        return new Normalisation(tables);
    }

    /// Writes the values of one picture.
    ///
    /// @param pixels 8-bit values in `[channels, height, width]` order
    /// @param target where to write
    /// @param offset the first place to write to; `pixels.length` values follow
    public void write(byte[] pixels, float[] target, int offset) {
        int plane = pixels.length / tables.length;
        for (int i = 0; i < pixels.length; i++) {
            target[offset + i] = tables[i / plane][pixels[i] & 0xFF];
        }
    }

    private static double of(List<Double> values, int channel, double otherwise) {
        return values.isEmpty() ? otherwise : values.get(channel);
    }

    private static float[] table(double mean, double deviation) {
        float[] table = new float[LEVELS];
        for (int level = 0; level < LEVELS; level++) {
            table[level] = (float) ((level / WHITE - mean) / deviation);
        }
        return table;
    }
}
