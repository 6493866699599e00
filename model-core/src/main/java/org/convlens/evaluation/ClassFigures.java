package org.convlens.evaluation;

/// How well one class is told from the others.
///
/// @param name the class
/// @param precision of the pictures answered with this class, the share that is of it; NaN if there
///   are none
/// @param recall of the pictures of this class, the share that is answered with it; NaN if there
///   are none
/// @param count pictures of this class
public record ClassFigures(String name, double precision, double recall, int count) {}
