// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/system/desk/desk.h"
#include "tests/system/support/plot.h"

namespace bailiwick::matrix {
class AccessScreen;
class MatrixPane;
} // namespace bailiwick::matrix

namespace bailiwick::tests {

// A person at the Access screen.
class AccessDriver
{
public:
    explicit AccessDriver(Desk &desk)
        : m_desk(desk)
    {
    }

    // The site in the tree, the company's people, the technician's cell for the role.
    bool choose(const Plot &plot, const fleet::Role &role);
    // Space toggles the chosen cell, with an end.
    bool grantUntil(fleet::Time until);
    bool toggle();
    // Tries to grant; true when nothing came into the draft and the screen says what is missing.
    bool isRefused(const QString &missing);
    // What the line below the matrix says of the chosen cell.
    QString description();
    bool showPlaces(const Plot &plot);

private:
    bool chooseRole(const Plot &plot);
    matrix::AccessScreen &screen();
    matrix::MatrixPane &pane();

    Desk &m_desk;
};

} // namespace bailiwick::tests
