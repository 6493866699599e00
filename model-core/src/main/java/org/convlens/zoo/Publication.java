package org.convlens.zoo;

/// Where an architecture was published.
///
/// @param year of the publication
/// @param paper authors, title and identifier; empty for a network of our own
public record Publication(int year, String paper) {}
