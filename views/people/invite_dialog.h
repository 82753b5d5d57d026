// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/draft.h"
#include "models/items/invitation_desk.h"
#include "models/items/invite_rights.h"

#include <QDialog>

#include <memory>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace bailiwick::widgets {
class MessageBar;
} // namespace bailiwick::widgets

namespace bailiwick::views {

class InvitedRolesField;
class InvitePreview;
class ProblemLabel;

/// Invites somebody into the author's organization: e-mail, title, teams, roles, and beside them
/// what the person will be able to do, before anything is sent. What stands against it is told at
/// the field it is about, whether it is seen here or by the server; a refusal loses nothing that
/// was typed. It closes when the server has made the invitation. GUI thread.
class InviteDialog : public QDialog
{
    Q_OBJECT
public:
    /// What is passed must outlive it; the draft has a base.
    InviteDialog(items::InvitationDesk &desk, draft::Draft &draft,
                 const fleet::PrincipalRef &author, QWidget *parent = nullptr);
    ~InviteDialog() override;

    /// As it stands.
    fleet::Invited brings() const;
    QString address() const;
    /// Waits for the answer, and tells it itself when it is a refusal.
    bool isSending() const { return m_sending; }
    /// Why it cannot be sent; empty: it can.
    QString problem() const;

    QLineEdit &email() { return *m_email; }
    QLineEdit &titleLine() { return *m_title; }
    QListWidget &teams() { return *m_teams; }
    InvitedRolesField &roles() { return *m_roles; }
    InvitePreview &preview() { return *m_preview; }
    widgets::MessageBar &messages() { return *m_messages; }
    QPushButton &sendButton() { return *m_send; }

private:
    QWidget *makeForm();
    QWidget *makePreview();
    void connectDesk();
    void fillTeams();
    void baseChanged();
    void edited();
    void update();
    void showProblems();
    void send();
    void refused(const fleet::Error &error);

    items::InvitationDesk &m_desk;
    draft::Draft &m_draft;
    fleet::PrincipalRef m_author;
    std::shared_ptr<const items::InviteRights> m_rights;
    std::vector<items::InvitedProblem> m_refused; // by the server, until something is changed
    bool m_sending = false;
    widgets::MessageBar *m_messages;
    QLineEdit *m_email;
    ProblemLabel *m_emailProblem;
    QLineEdit *m_title;
    ProblemLabel *m_titleProblem;
    QListWidget *m_teams;
    ProblemLabel *m_teamsProblem;
    InvitedRolesField *m_roles;
    InvitePreview *m_preview;
    QLabel *m_said;
    QPushButton *m_send;
};

} // namespace bailiwick::views
