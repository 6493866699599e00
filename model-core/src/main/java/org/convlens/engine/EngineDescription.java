package org.convlens.engine;

/// What computes, in words.
///
/// @param name such as `Deeplearning4j 1.0.0-M2.1`
/// @param device such as `CPU · oneDNN`
/// @param threads how many threads the native code uses
/// @param note which device computes and why, such as why not the graphics card, in sentences
/// @param path how it computes convolutions
public record EngineDescription(
        String name, String device, int threads, String note, ConvolutionPath path) {}
