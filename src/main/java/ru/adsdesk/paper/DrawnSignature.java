package ru.adsdesk.paper;

/** A signature drawn on a screen: a PNG as it was uploaded. */
final class DrawnSignature {

    private final byte[] png;

    DrawnSignature(byte[] png) {
        this.png = png.clone();
    }

    byte[] png() {
        return png.clone();
    }
}
