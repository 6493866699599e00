package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

/// What one part saw in one pass.
///
/// @param input what went in
/// @param output what came out
/// @param pass whose memory holds both
record Moment(INDArray input, INDArray output, Pass pass) {}
