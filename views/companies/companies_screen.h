// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/company_model.h"
#include "models/items/standpoint.h"
#include "views/companies/company_details.h"

#include <QPointer>
#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTableView;

namespace bailiwick::widgets {
class ActionRegistry;
class Dialogs;
class FilterLine;
class HeaderLabel;
class KeyValuePanel;
class MessageBar;
} // namespace bailiwick::widgets

namespace bailiwick::companies {

class EndDialog;
class HandOverDialog;

/// The Companies screen: who works for whom and how that stands: active, ending, suspended, ended,
/// handed over. From here a relationship ends, now or on a day, is suspended, resumed, handed over
/// to another company; a company is blocked as a whole. Each is a step of the draft. GUI thread.
class CompaniesScreen : public QWidget
{
    Q_OBJECT
public:
    /// `draft` and `dialogs` must outlive it. `viewer`: the signed-in principal.
    CompaniesScreen(draft::Draft &draft, const fleet::PrincipalRef &viewer,
                    widgets::Dialogs &dialogs, QWidget *parent = nullptr);
    ~CompaniesScreen() override;

    /// "company.end", "company.go-on", "company.suspend", "company.hand-over", "company.block".
    void addActions(widgets::ActionRegistry &registry);
    /// The relationships of an earlier state or at a later moment, or those of the draft.
    void setStandpoint(const items::Standpoint &standpoint);
    /// The first relationship of the company.
    void reveal(fleet::Id company);
    const fleet::Relationship *current() const;
    items::CompanyModel &model() { return m_model; }
    QTableView &table() { return *m_table; }
    widgets::MessageBar &messages() { return *m_messages; }

    /// Each says on the message bar why it cannot be done. The dialogs are null then.
    EndDialog *end();
    HandOverDialog *handOver();
    void goOn();            ///< takes a coming end back
    void toggleSuspended(); ///< asks before it suspends
    void toggleBlocked();   ///< asks before it blocks

Q_SIGNALS:
    void delegationChosen(const bailiwick::fleet::Id &delegation); ///< show it on its screen
    void shown(); ///< something was begun from elsewhere: bring the screen to the front

private:
    void setUpTable();
    void setUpActs();
    void lookAt(draft::Draft &shown, fleet::Time at);
    void update();
    // What stands against any change of the current one; empty: nothing.
    QString problem() const;
    QString blockProblem() const;
    bool refuse(const QString &problem);
    void pushed(const draft::Edit &edit);

    draft::Draft &m_draft;
    fleet::PrincipalRef m_viewer;
    widgets::Dialogs &m_dialogs;
    draft::Draft m_earlier; // without steps, over the earlier state looked at
    QPointer<draft::Draft> m_shown;
    fleet::Time m_at = 0; // 0: now
    items::CompanyModel m_model;
    CompanyDetails m_details;
    QPointer<EndDialog> m_endDialog;
    QPointer<HandOverDialog> m_handOverDialog;
    widgets::HeaderLabel *m_header;
    widgets::MessageBar *m_messages;
    widgets::FilterLine *m_filter;
    QStackedWidget *m_stack;
    QTableView *m_table;
    widgets::KeyValuePanel *m_panel;
    QPushButton *m_end;
    QPushButton *m_goOn;
    QPushButton *m_suspend;
    QPushButton *m_handOver;
    QPushButton *m_block;
};

} // namespace bailiwick::companies
