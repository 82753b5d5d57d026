// SPDX-License-Identifier: Apache-2.0
#include "tests/system/desk/fleet_driver.h"

#include "tests/system/desk/find.h"
#include "views/fleet/fleet_view.h"
#include "views/fleet/node_details.h"
#include "views/widgets/filter_line.h"
#include "views/widgets/filtered_tree.h"

#include <QTest>
#include <QTreeView>

namespace bailiwick::tests {

namespace {

views::FleetView &view(Desk &desk)
{
    return desk.page<views::FleetView>("fleet");
}

widgets::FilteredTree &places(Desk &desk)
{
    return *view(desk).findChild<widgets::FilteredTree *>();
}

} // namespace

int FleetDriver::unfold(int steps)
{
    QTreeView &tree = places(m_desk).tree();
    tree.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&tree, Qt::Key_Home);
    for (int i = 0; i < steps; ++i) {
        QTest::keyClick(&tree, Qt::Key_Right); // opens, or goes to the first child
        QTest::keyClick(&tree, Qt::Key_Down);
    }
    int rows = 0;
    for (QModelIndex index = tree.model()->index(0, 0); index.isValid();
         index = tree.indexBelow(index))
        ++rows;
    return rows;
}

bool FleetDriver::filter(const QString &text)
{
    widgets::FilterLine &line = places(m_desk).filter();
    const auto wanted =
        text.isEmpty() ? widgets::FilterLine::State::Empty : widgets::FilterLine::State::Valid;
    type(&line, text);
    QTest::keyClick(&line, Qt::Key_Return);
    return eventually(
        "filtered", [&] { return line.state() == wanted && !view(m_desk).model().isFilterBusy(); });
}

std::uint64_t FleetDriver::matches()
{
    return view(m_desk).model().matchCount();
}

bool FleetDriver::takeTheFirst()
{
    QTest::keyClick(&places(m_desk).filter(), Qt::Key_Down);
    const QModelIndexList first = view(m_desk).model().firstMatches(1);
    if (first.isEmpty())
        return false;
    places(m_desk).tree().setCurrentIndex(first.front());
    return detailsAreThere();
}

bool FleetDriver::reveal(fleet::Id node)
{
    view(m_desk).reveal(node);
    return eventually("the node", [&] { return view(m_desk).current() == node; }) &&
           detailsAreThere();
}

bool FleetDriver::detailsAreThere()
{
    auto &reach = view(m_desk).details().reach();
    return eventually("who can reach it", [&] { return !reach.isBusy() && reach.rowCount() > 0; });
}

bool FleetDriver::shows(fleet::Id node)
{
    return view(m_desk).model().indexOf(node).isValid();
}

bool FleetDriver::isReachedBy(const fleet::PrincipalRef &principal)
{
    if (!detailsAreThere())
        return false;
    const auto &reach = view(m_desk).details().reach();
    for (int row = 0; row < reach.rowCount(); ++row) {
        if (reach.principalAt(row) == principal)
            return true;
    }
    return false;
}

int FleetDriver::reachedBy()
{
    return view(m_desk).details().reach().rowCount();
}

} // namespace bailiwick::tests
