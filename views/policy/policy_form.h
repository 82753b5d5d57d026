// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/policy_check.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QMenu;
class QPushButton;
class QTimer;

namespace bailiwick::widgets {
class CedarTextEdit;
class DateField;
} // namespace bailiwick::widgets

namespace bailiwick::policy {

/// The fields of one policy. While one types, the text is checked against the fleet and what is
/// wrong is listed with line and column; choosing an entry of the list goes there. GUI thread.
class PolicyForm : public QWidget
{
    Q_OBJECT
public:
    explicit PolicyForm(QWidget *parent = nullptr);

    /// Shows it; names are checked against the state, which is kept (a State shares its tables).
    void setPolicy(const fleet::State &state, const fleet::Policy &policy);
    /// Shows what was entered before, as changes of the original.
    void setEntered(const fleet::State &state, const fleet::Policy &original,
                    const fleet::Policy &entered);
    /// A newer state for the same policy: what was entered stays.
    void setState(const fleet::State &state);
    /// As entered.
    fleet::Policy policy() const;
    /// As it was shown first.
    const fleet::Policy &original() const { return m_original; }
    bool isChanged() const;
    /// The first reason why it cannot be taken, one sentence; empty: it can.
    QString problem() const;
    const std::vector<fleet::PolicyFault> &faults() const { return m_faults; }

    QLineEdit &name() { return *m_name; }
    widgets::CedarTextEdit &text() { return *m_text; }
    QListWidget &faultList() { return *m_faultList; }

protected:
    void changeEvent(QEvent *event) override;

Q_SIGNALS:
    void changed(); ///< something was entered, or the check has ended

private:
    QWidget *makeTextPart();
    void showDelegations();
    void entered();
    void check();
    void listFaults();
    void showPosition();
    void insert(const QString &cedar);

    fleet::State m_state;
    fleet::Policy m_original;
    std::vector<fleet::PolicyFault> m_faults;
    QLineEdit *m_name;
    QLabel *m_owner;
    QComboBox *m_delegation;
    widgets::CedarTextEdit *m_text;
    QPushButton *m_insert;
    QMenu *m_names;
    QLabel *m_position;
    QLabel *m_named;
    QListWidget *m_faultList;
    widgets::DateField *m_from;
    widgets::DateField *m_until;
    QLineEdit *m_reason;
    QTimer *m_timer; // the check waits until one pauses
    bool m_filling = false;
};

} // namespace bailiwick::policy
