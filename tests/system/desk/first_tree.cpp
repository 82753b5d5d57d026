// SPDX-License-Identifier: Apache-2.0
#include "tests/system/desk/first_tree.h"

#include "tests/system/desk/find.h"
#include "tests/system/desk/sign_in_driver.h"
#include "tests/system/support/sample_folder.h"
#include "views/fleet/fleet_view.h"
#include "views/widgets/filtered_tree.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QTreeView>

namespace bailiwick::tests {

namespace {

// Sees the first paint of a tree that has rows.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QTreeView &tree)
        : m_tree(tree)
    {
        tree.viewport()->installEventFilter(this);
    }
    bool painted() const { return m_painted; }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_tree.model()->rowCount() > 0)
            m_painted = true;
        return false;
    }

private:
    QTreeView &m_tree;
    bool m_painted = false;
};

} // namespace

std::optional<qint64> firstTreeFromDisk(const RealServer &server, widgets::Theme &theme)
{
    Desk desk(server, theme, Desk::Trust::Given);
    desk.start();
    SignInDriver person(desk);
    if (!person.isOfferedAccounts() ||
        !person.signIn(SampleFolder::account("role-manufacturer-admin")))
        return std::nullopt;
    eventually(
        "the copy on disk", [] { return false; }, 1000); // it is written on a worker thread

    QElapsedTimer clock;
    clock.start();
    desk.start(); // the session of last time is resumed
    std::unique_ptr<PaintWatch> watch;
    if (!eventually("the first tree", [&] {
            if (!watch && desk.workspace())
                watch = std::make_unique<PaintWatch>(desk.page<views::FleetView>("fleet")
                                                         .findChild<widgets::FilteredTree *>()
                                                         ->tree());
            return watch && watch->painted();
        }))
        return std::nullopt;
    return clock.elapsed();
}

} // namespace bailiwick::tests
