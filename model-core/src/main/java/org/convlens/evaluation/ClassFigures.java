package org.convlens.evaluation;

/// How well one class is told from the others; of pictures, or of pixels.
///
/// @param name the class
/// @param precision of what was answered with this class, the share that is of it; NaN if there is
///   nothing
/// @param recall of what is of this class, the share that is answered with it; NaN if there is
///   nothing
/// @param overlap what is of this class and answered with it, over what is either, also called IoU;
///   NaN if there is nothing
/// @param count pictures or pixels of this class
public record ClassFigures(
        String name, double precision, double recall, double overlap, long count) {}
