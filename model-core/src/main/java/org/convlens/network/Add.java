package org.convlens.network;

/// The sum of its inputs, cell by cell; all inputs have the same shape.
public record Add() implements CombinationSpec {

    @Override
    public String kind() {
        return "add";
    }
}
