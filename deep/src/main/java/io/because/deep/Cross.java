package io.because.deep;

/// A field of a user and one of an item taken together: a row for every pair of their categories.
record Cross(EncodedField user, EncodedField item) implements Input {
    @Override
    public String name() {
        return user.name() + " x " + item.name();
    }

    @Override
    public int rows() {
        return Math.multiplyExact(user.rows(), item.rows());
    }

    @Override
    public boolean several() {
        return user.several() || item.several();
    }

    int count(int who, int which) {
        return user.count(who) * item.count(which);
    }

    int value(int who, int which, int k) {
        int items = item.count(which);
        return user.value(who, k / items) * item.rows() + item.value(which, k % items);
    }
}
