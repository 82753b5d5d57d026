// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/claim_file.h"
#include "models/items/ownership_desk.h"

#include <QDialog>
#include <QStandardItemModel>

class QLabel;
class QPushButton;
class QTableView;

namespace bailiwick::widgets {
class Dialogs;
class EmptyState;
} // namespace bailiwick::widgets

namespace bailiwick::ownership {

/// Loads claim secrets from a CSV file, chosen or dropped: all of it, or nothing and each wrong
/// line with what is wrong with it. Closes by itself only when everything was loaded. GUI thread.
class ClaimFileDialog : public QDialog
{
    Q_OBJECT
public:
    /// What is passed must outlive it.
    ClaimFileDialog(items::OwnershipDesk &desk, widgets::Dialogs &dialogs,
                    QWidget *parent = nullptr);
    ~ClaimFileDialog() override;

    void choose();
    void open(const QString &path);
    void load();
    using QDialog::open;

    QString summary() const;
    QAbstractItemModel &wrongLines() { return m_wrong; }

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void show(const std::map<int, std::vector<QString>> &wrong);
    void refused(const fleet::Error &error);
    void update();

    items::OwnershipDesk &m_desk;
    widgets::Dialogs &m_dialogs;
    items::ClaimFile m_file;
    QString m_name;
    QStandardItemModel m_wrong;
    QLabel *m_summary;
    widgets::EmptyState *m_drop;
    QTableView *m_table;
    QPushButton *m_again; // beside the list of what is wrong
    QPushButton *m_load;
};

} // namespace bailiwick::ownership
