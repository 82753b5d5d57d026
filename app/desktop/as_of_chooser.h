// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/connection.h"
#include "models/items/revision_model.h"
#include "models/items/standpoint.h"
#include "views/as_of/as_of_dialog.h"

#include <QPointer>

namespace bailiwick::desktop {

/// Lets somebody choose a moment by the dialog and brings the fleet as it stood then: progress,
/// cancelling and what goes wrong are the dialog's, which stays open until the state is there.
/// Earlier states are offered while the server answers, to those who see the whole fleet; when that
/// right goes, so does the dialog. GUI thread.
class AsOfChooser : public QObject
{
    Q_OBJECT
public:
    /// What is passed must outlive the chooser.
    AsOfChooser(Connection &connection, QWidget &window, QObject *parent = nullptr);
    ~AsOfChooser() override;

    bool offersEarlier() const;
    /// Opens the dialog, or raises it where it is open; the caller may put another question.
    as_of::AsOfDialog &ask(fleet::Time standsAt);
    /// Ends what is under way and closes the dialog.
    void cancel();
    as_of::AsOfDialog *dialog() const { return m_dialog; }

Q_SIGNALS:
    /// The dialog is closed.
    void chosen(const bailiwick::items::Standpoint &standpoint);

private:
    void connectDialog();
    void load(const remote::AsOf &asOf, const QString &progress);
    void choose(const items::Standpoint &standpoint);

    Connection &m_connection;
    QWidget &m_window;
    items::RevisionModel m_revisions;
    remote::EarlierStateLoader m_loader;
    bool m_showsRevisions = false; // the dialog was opened with them
    QPointer<as_of::AsOfDialog> m_dialog;
};

} // namespace bailiwick::desktop
