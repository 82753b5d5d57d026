// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/ownership_desk.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace bailiwick::widgets {
class Dialogs;
}

namespace bailiwick::ownership {

/// An owner's groups of devices (rooms, homes), shared as one: what is in them, whom they are
/// shared with, and those that others share with the viewer. Each change is made at once. GUI
/// thread.
class OwnerGroupsDialog : public QDialog
{
    Q_OBJECT
public:
    /// What is passed must outlive it. `device`: the name of the one that the desk looks at.
    OwnerGroupsDialog(items::OwnershipDesk &desk, widgets::Dialogs &dialogs, const QString &device,
                      QWidget *parent = nullptr);
    ~OwnerGroupsDialog() override;

    void addGroup();
    void putDevice();
    void share();
    void remove(); ///< the group, a device out of it, or somebody off it: what is chosen

    QTreeWidget &tree() { return *m_tree; }

private:
    void fill();
    void update();

    items::OwnershipDesk &m_desk;
    widgets::Dialogs &m_dialogs;
    QString m_device;
    QTreeWidget *m_tree;
    QLabel *m_said;
    QPushButton *m_add;
    QPushButton *m_put;
    QPushButton *m_share;
    QPushButton *m_remove;
};

} // namespace bailiwick::ownership
