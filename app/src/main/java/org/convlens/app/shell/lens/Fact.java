package org.convlens.app.shell.lens;

/// A line of the column beside the big picture.
///
/// @param name what it is, one word
/// @param value a number, written for people
/// @param explanation its tooltip
public record Fact(String name, String value, String explanation) {}
