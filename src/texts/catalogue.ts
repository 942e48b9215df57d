// Every text of the app, generated from i18n/ by scripts/texts.ts. Do not edit.

/** The names of the places that each text has for values. */
export interface TextPlaces {
    'command-description': never;
    'command-parameters': never;
    'setting-section-service-account': never;
    'setting-section-rules': never;
    'setting-rest-url': never;
    'setting-rest-url-description': never;
    'setting-rest-user-id': never;
    'setting-rest-user-id-description': never;
    'setting-rest-auth-token': never;
    'setting-rest-auth-token-description': never;
    'setting-default-mute-duration': never;
    'setting-default-mute-duration-description': never;
    'setting-section-telling': never;
    'setting-require-reason': never;
    'setting-require-reason-description': never;
    'setting-announce-in-room': never;
    'setting-announce-in-room-description': never;
    'setting-announce-in-room-none': never;
    'setting-announce-in-room-short': never;
    'setting-tell-target': never;
    'setting-tell-target-description': never;
    'setting-mod-log-room': never;
    'setting-mod-log-room-description': never;
    'setting-reports-to-moderators': never;
    'setting-reports-to-moderators-description': never;
    'setting-protect-higher-ranks': never;
    'setting-protect-higher-ranks-description': never;
    'action-warn-title': never;
    'action-warn-summary': never;
    'action-warn-done': 'targets' | 'where';
    'action-warn-already': 'targets' | 'where';
    'action-warn-consequence': 'room' | 'target';
    'action-note-title': never;
    'action-note-summary': never;
    'action-note-done': 'targets' | 'where';
    'action-note-already': 'targets' | 'where';
    'action-note-consequence': 'room' | 'target';
    'action-mute-title': never;
    'action-mute-summary': never;
    'action-mute-done': 'targets' | 'where';
    'action-mute-already': 'targets' | 'where';
    'action-mute-consequence': 'room' | 'target';
    'action-mute-endless': never;
    'action-unmute-title': never;
    'action-unmute-summary': never;
    'action-unmute-done': 'targets' | 'where';
    'action-unmute-already': 'targets' | 'where';
    'action-unmute-consequence': 'room' | 'target';
    'action-kick-title': never;
    'action-kick-summary': never;
    'action-kick-done': 'room' | 'targets';
    'action-kick-already': 'room' | 'targets';
    'action-kick-consequence': 'room' | 'target';
    'action-ban-title': never;
    'action-ban-summary': never;
    'action-ban-done': 'room' | 'targets';
    'action-ban-already': 'room' | 'targets';
    'action-ban-consequence': 'room' | 'target';
    'action-ban-endless': never;
    'action-unban-title': never;
    'action-unban-summary': never;
    'action-unban-done': 'room' | 'targets';
    'action-unban-already': 'room' | 'targets';
    'action-unban-consequence': 'room' | 'target';
    'action-add-role-title': never;
    'action-add-role-summary': never;
    'action-add-role-done': 'role' | 'targets' | 'where';
    'action-add-role-already': 'role' | 'targets' | 'where';
    'action-add-role-consequence': 'room' | 'target';
    'action-add-role-endless': never;
    'action-remove-role-title': never;
    'action-remove-role-summary': never;
    'action-remove-role-done': 'role' | 'targets' | 'where';
    'action-remove-role-already': 'role' | 'targets' | 'where';
    'action-remove-role-consequence': 'room' | 'target';
    'action-activate-title': never;
    'action-activate-summary': never;
    'action-activate-done': 'targets';
    'action-activate-already': 'targets';
    'action-activate-consequence': 'target';
    'action-deactivate-title': never;
    'action-deactivate-summary': never;
    'action-deactivate-done': 'targets';
    'action-deactivate-already': 'targets';
    'action-deactivate-consequence': 'target';
    'case-history-summary': never;
    'case-history-title': 'count' | 'target' | 'warnings';
    'case-history-in-force': never;
    'case-history-others': never;
    'case-history-muted': never;
    'case-history-title-many': 'count' | 'target' | 'warnings';
    'case-older': 'button';
    'case-older-some': 'button' | 'count';
    'case-older-many': 'button' | 'count';
    'case-cases-summary': never;
    'case-cases-title': 'room';
    'case-bans-summary': never;
    'case-bans-title': 'count' | 'room';
    'case-bans-more': 'more';
    'bans-since': 'since';
    'bans-account-gone': never;
    'bans-without-case': never;
    'bans-server-hidden': never;
    'door-banned': 'room';
    'door-unsure': 'room';
    'case-case-summary': never;
    'case-reason-summary': never;
    'case-reason-done': 'change' | 'id';
    'case-duration-summary': never;
    'case-end-changed': 'change' | 'id';
    'case-end-stands': 'end' | 'id';
    'case-reason-stands': 'id';
    'case-until': 'until';
    'case-until-in': 'span' | 'until';
    'case-ended-time': 'at';
    'case-ended-lifted': 'at' | 'by' | 'id';
    'case-ended-replaced': 'at' | 'by' | 'id';
    'case-ended-overtaken': 'at' | 'by' | 'id';
    'case-ended-elsewhere': 'at';
    'case-ended-gone': 'at';
    'case-was-to-last': 'end';
    'case-lift-failed': 'count';
    'case-amended-end': 'at' | 'by' | 'change';
    'no-reason': never;
    changed: 'action' | 'change' | 'targets' | 'where';
    stands: 'end' | 'target';
    'stands-case': 'end' | 'id' | 'target';
    'stands-change': 'commands';
    'away-at-the-door': 'room' | 'targets';
    'away-on-return': 'room' | 'targets';
    ends: 'span' | 'until';
    'ends-at': 'until';
    lasts: 'end';
    endless: never;
    'span-second': never;
    'span-seconds': 'count';
    'span-minute': never;
    'span-minutes': 'count';
    'span-hour': never;
    'span-hours': 'count';
    'span-day': never;
    'span-days': 'count';
    'span-week': never;
    'span-weeks': 'count';
    'span-month': never;
    'span-months': 'count';
    'span-year': never;
    'span-years': 'count';
    'either-or': 'either' | 'or';
    'case-undo-summary': never;
    'case-export-summary': never;
    'case-export-done': 'count' | 'name';
    'case-export-done-many': 'count' | 'files';
    'case-export-under-way': never;
    'case-attention-summary': never;
    'case-attention-title': 'room';
    'case-attention-more': 'count';
    'case-retry-summary': never;
    'case-retry-done': 'id';
    'case-runs-summary': never;
    'case-runs-title': 'room';
    'case-run-summary': never;
    'case-stop-summary': never;
    'case-stop-done': 'id' | 'settled' | 'total';
    'case-mine-summary': never;
    'case-mine-in-force': 'room';
    'case-mine-nothing': never;
    'case-mine-muted': never;
    'case-mine-title': 'room';
    'case-reports-summary': never;
    'case-reports-title': 'room';
    'case-reports-more': 'count';
    'case-report-summary': never;
    'case-dismiss-summary': never;
    'case-none': never;
    'case-title': 'id';
    'case-by': 'moderator';
    'case-state-pending': never;
    'case-state-refused': 'code';
    'case-state-failed': 'code';
    'case-amended': 'at' | 'by' | 'change';
    'case-from-report': 'id';
    'case-target-renamed': 'name' | 'target';
    'case-target-gone': 'id' | 'target';
    'case-undoes': 'id';
    'case-run': 'id';
    'case-number': 'ids';
    'latest-case': 'id' | 'target' | 'what';
    'query-roles-summary': never;
    'where-room': 'room';
    'room-without-name': never;
    'where-workspace': never;
    'run-title': 'action' | 'at' | 'id' | 'moderator';
    'run-progress': 'settled' | 'total';
    'run-waiting': 'until';
    'run-takes': 'limit' | 'minutes';
    'run-stopped': 'by';
    'run-finished': never;
    'run-under-way': 'action' | 'id' | 'settled' | 'stop' | 'total';
    'run-line': 'action' | 'moderator' | 'settled' | 'total';
    'run-number': 'command' | 'id';
    'run-undo': 'command';
    'dry-run': never;
    'bulk-summary': 'action' | 'done' | 'total' | 'where';
    reason: 'reason';
    'failed-unchanged': 'why';
    'failed-unknown': 'why';
    'code-error-invalid-user': never;
    'code-error-not-allowed': 'permission';
    'not-in-room': never;
    'not-allowed-any-more': never;
    'not-allowed-without-role': 'role';
    'code-error-invalid-room': never;
    'code-error-invalid-room-type': never;
    'code-error-room-archived': never;
    'code-error-room-not-found': 'permission';
    'code-error-user-not-in-room': never;
    'code-error-user-is-federated': never;
    'code-error-invalid-role': 'role';
    'code-error-you-are-last-owner': never;
    'code-error-remove-last-owner': never;
    'code-error-admin-required': never;
    'code-error-action-not-allowed': never;
    'code-user-last-owner': 'rooms';
    'code-mod-self': never;
    'code-mod-account-gone': 'action';
    'code-mod-own-account': never;
    'code-mod-admins-only': never;
    'code-mod-outranked': never;
    'code-mod-role-above-own': 'role';
    'code-mod-room-role-needs-room': 'role';
    'code-mod-workspace-role-unconfirmed': 'role';
    'code-mod-writes-anyway': never;
    'code-mod-too-many-targets': 'limit';
    'code-mod-stopped': never;
    'code-mod-run-unknown': never;
    'code-mod-run-finished': never;
    'code-mod-rooms-unknown': never;
    'code-mod-custom-roles-unreadable': never;
    'code-mod-permissions-unreadable': 'because';
    'code-mod-service-account-missing': never;
    'code-mod-service-account-refused': never;
    'code-mod-service-account-forbidden': never;
    'code-mod-service-account-outside': never;
    'code-mod-endpoint-missing': never;
    'code-mod-banned': never;
    'code-mod-bans-unreadable': never;
    'code-mod-unban-not-offered': never;
    'code-mod-rest-redirected': never;
    'code-mod-rest-elsewhere': never;
    'code-mod-rest-url-invalid': never;
    'code-mod-rate-limited': 'wait';
    'code-mod-server-error': never;
    'code-mod-timed-out': never;
    'code-mod-person-deactivated': never;
    'code-mod-unreachable': never;
    'code-mod-answer-unreadable': never;
    'code-mod-refused-by-server': 'said';
    'code-mod-no-effect': never;
    'code-mod-case-not-written': never;
    'code-mod-case-unknown': never;
    'code-mod-told-later': never;
    'code-mod-report-unknown': never;
    'code-mod-not-timed': never;
    'code-mod-room-encrypted': never;
    'code-mod-room-read-only': never;
    'code-mod-reason-too-long': 'limit';
    'code-mod-reason-required': never;
    'code-mod-file-not-sent': never;
    'code-mod-not-undoable': never;
    'not-undoable-no-reverse': never;
    'not-undoable-not-done': never;
    'not-undoable-undone': never;
    'not-undoable-ended': never;
    'not-undoable-elsewhere': never;
    'not-undoable-gone': never;
    'not-undoable-overtaken': never;
    'not-undoable-end-past': never;
    'not-undoable-only-end': never;
    'not-undoable-nothing-left': never;
    'code-mod-no-latest-case': never;
    'code-mod-latest-is-change': 'case';
    'code-mod-latest-is-undo': 'case';
    'code-mod-changed-since': never;
    'code-mod-latest-is-run': 'run';
    'code-mod-app-not-permitted': never;
    'code-mod-engine-failed': never;
    'server-error-not-allowed': never;
    'server-error-action-not-allowed': 'said';
    'server-said': 'said';
    'said-nothing': never;
    'wait-seconds': 'seconds';
    'wait-a-minute': never;
    'rooms-change-owner': 'rooms';
    'room-to-owner': 'newOwner' | 'room';
    'room-to-oldest': 'room';
    'rooms-deleted': 'rooms';
    'rooms-not-named': never;
    'confirm-relinquish': never;
    usage: 'usage';
    'did-you-mean': 'suggestion';
    'words-unknown-action': 'word';
    'words-incomplete-action': 'word';
    'words-no-unwarn': 'word';
    'words-case-of-person': 'word';
    'words-not-done-here': never;
    'words-unknown-option': 'word';
    'words-unclear-option': 'word';
    'words-person-first': 'word';
    'words-unclear': 'word';
    'words-readings': never;
    'words-missing-targets': never;
    'words-missing-run': never;
    'words-missing-case': never;
    'words-missing-action': never;
    'words-missing-duration': never;
    'words-not-a-duration': 'word';
    'words-unclear-duration': 'word';
    'words-duration-or-off': never;
    'words-duration-form': never;
    'words-duration-too-long': 'days' | 'word';
    'words-duration-too-short': 'word';
    'words-no-duration-here': 'word';
    'words-missing-text': never;
    'words-not-a-case': 'word';
    'words-missing-report': never;
    'words-missing-report-option': never;
    'words-not-a-report': 'word';
    'words-missing-role': never;
    'words-too-many-targets': 'limit';
    'words-too-many-words': 'word';
    'words-not-a-name': 'word';
    'words-no-username': 'word';
    'words-no-such-person': 'word';
    'help-title': never;
    'help-able': 'room';
    'help-unable': 'room';
    'help-anyone': never;
    'help-help': never;
    'help-targets': 'limit';
    'help-aliases': 'words';
    'help-parameter-people': never;
    'help-parameter-role': never;
    'help-parameter-duration': never;
    'help-parameter-latest': never;
    'help-permission': 'permission';
    'help-option-workspace': never;
    'help-option-dry-run': never;
    'help-option-relinquish': never;
    'help-option-report': never;
    'help-unknown-abilities': 'why';
    'roles-none': 'room';
    'roles-title': 'room';
    'roles-of': 'target';
    'roles-in-room': 'roles' | 'room';
    'roles-in-workspace': 'roles';
    'roles-custom-hidden': never;
    'roles-no-role': never;
    'standing-summary': never;
    'standing-title': 'person' | 'room';
    'standing-cases': 'warnings';
    'standing-cases-many': 'warnings';
    'standing-history': 'command';
    'doctor-summary': never;
    'doctor-title': never;
    'doctor-not-checked': 'check';
    'doctor-late': never;
    'doctor-broken': never;
    'doctor-account': never;
    'doctor-account-entered': 'username';
    'doctor-account-missing': never;
    'doctor-account-no-token': 'username';
    'doctor-account-no-user-id': never;
    'doctor-account-unknown-user': never;
    'doctor-account-deactivated': 'username';
    'doctor-account-unclear': 'why';
    'doctor-server': never;
    'doctor-server-answers': 'host' | 'version';
    'doctor-server-no-address': never;
    'doctor-server-invalid-address': never;
    'doctor-server-unreachable': 'host';
    'doctor-server-timed-out': 'host';
    'doctor-server-server-error': 'host';
    'doctor-server-not-rocket-chat': 'host';
    'doctor-server-redirects': 'host';
    'doctor-server-elsewhere': 'host';
    'doctor-server-unproven': 'host' | 'version';
    'doctor-server-unclear': 'why';
    'doctor-token': never;
    'doctor-token-valid': 'username';
    'doctor-token-refused': 'username';
    'doctor-token-other-user': 'username';
    'doctor-token-deactivated': 'username';
    'doctor-token-unclear': 'why';
    'doctor-permissions': never;
    'doctor-permissions-held': 'username';
    'doctor-permissions-missing': 'username';
    'doctor-permissions-incomplete': 'username';
    'doctor-permissions-unclear': 'why';
    'doctor-permission': 'permissions' | 'purpose';
    'doctor-purpose-mute': never;
    'doctor-purpose-ban': never;
    'doctor-purpose-roles': never;
    'doctor-purpose-admin-role': never;
    'doctor-purpose-team-roles': never;
    'doctor-purpose-activate': never;
    'doctor-purpose-pace': never;
    'doctor-purpose-rooms': never;
    'doctor-purpose-rooms-of-people': never;
    'doctor-purpose-names': never;
    'doctor-purpose-token': never;
    'doctor-pace': never;
    'doctor-pace-unlimited': never;
    'doctor-pace-limited': 'calls';
    'doctor-pace-unclear': 'why';
    'doctor-bans': never;
    'doctor-bans-native': never;
    'doctor-bans-none': never;
    'doctor-bans-unclear': 'why';
    'doctor-engine': never;
    'doctor-engine-newer': never;
    'doctor-engine-older': never;
    'doctor-encryption': never;
    'doctor-encryption-off': never;
    'doctor-encryption-open': never;
    'doctor-encryption-rooms': never;
    'doctor-encryption-rooms-and-direct': never;
    'doctor-encryption-unclear': never;
    'doctor-clock': never;
    'doctor-clock-even': never;
    'doctor-clock-ahead': 'seconds';
    'doctor-clock-behind': 'seconds';
    'doctor-clock-not-told': never;
    'doctor-sweep': never;
    'doctor-sweep-alive': 'seconds';
    'doctor-sweep-standing-in': 'minutes';
    'doctor-sweep-just-started': never;
    'doctor-sweep-stopped': 'minutes';
    'doctor-sweep-never': never;
    'doctor-sweep-unclear': 'why';
    'doctor-runs': never;
    'doctor-runs-none': never;
    'doctor-runs-open': 'count' | 'names';
    'doctor-runs-stuck': 'count' | 'names';
    'doctor-runs-unclear': 'why';
    'doctor-attention': never;
    'doctor-attention-none': never;
    'doctor-attention-waiting': 'count' | 'names';
    'doctor-attention-unclear': 'why';
    'doctor-mod-log-room': never;
    'doctor-mod-log-room-there': 'room';
    'doctor-mod-log-room-none': never;
    'doctor-mod-log-room-gone': never;
    'doctor-mod-log-room-unclear': 'why';
    'doctor-mute-duration': never;
    'doctor-mute-duration-set': never;
    'doctor-mute-duration-none': never;
    'doctor-mute-duration-invalid': never;
    'setup-summary': never;
    'setup-title': never;
    'setup-account': never;
    'setup-permissions': never;
    'setup-token': never;
    'setup-settings': 'page';
    'setup-test': never;
    'setup-page': never;
    'setup-page-unknown': never;
    'setup-ready': never;
    'setup-next': 'number';
    'explain-title': 'action' | 'room' | 'target';
    'explain-would-done': never;
    'explain-would-already': never;
    'explain-would-refused': 'why';
    'explain-own-roles': 'rank' | 'room' | 'workspace';
    'explain-their-roles': 'rank' | 'room' | 'target' | 'workspace';
    'explain-held': 'permissions' | 'roles';
    'explain-not-held': 'permissions';
    'explain-ranks-protected': never;
    'explain-ranks-open': never;
    'explain-reason-required': never;
    'explain-account-not-needed': never;
    'explain-account-set': never;
    'explain-account-problem': 'why';
    'explain-facts-unknown': never;
    'rank-member': never;
    'rank-entrusted': never;
    'rank-leader': never;
    'rank-moderator': never;
    'rank-owner': never;
    'rank-admin': never;
    'button-moderate-room': never;
    'button-moderate-author': never;
    'panel-title': 'room';
    'panel-able': 'actions';
    'panel-unable': never;
    'panel-late': never;
    'panel-find': never;
    'panel-find-placeholder': never;
    'panel-several': never;
    'panel-muted': 'count';
    'panel-muted-none': never;
    'panel-roles': never;
    'panel-roles-none': never;
    'panel-page': 'page' | 'pages';
    'panel-previous': never;
    'panel-next': never;
    'panel-open': never;
    'panel-refresh': never;
    'panel-back': never;
    'panel-close': never;
    'panel-cancel': never;
    'panel-not-in-room': 'room';
    'panel-is-banned': 'room';
    'panel-is-muted': 'room';
    'panel-is-federated': never;
    'panel-is-bot': never;
    'panel-is-app': never;
    'panel-is-active': never;
    'panel-is-inactive': never;
    'panel-people': never;
    'panel-people-placeholder': never;
    'panel-chosen-people': never;
    'panel-role': never;
    'panel-role-placeholder': never;
    'panel-workspace-role': 'role';
    'panel-reason': never;
    'panel-reason-placeholder': never;
    'panel-held-role': 'role';
    'panel-duration': never;
    'panel-duration-placeholder': never;
    'panel-duration-unsaid': 'end';
    'panel-duration-unsaid-each': 'end';
    'panel-duration-stands': 'end';
    'panel-duration-choice': 'span' | 'until';
    'panel-other-duration': never;
    'panel-other-duration-placeholder': never;
    'panel-text': never;
    'panel-text-placeholder': never;
    'panel-muted-until': 'until' | 'username';
    'panel-muted-away': 'text';
    'panel-again': 'action';
    'panel-attention': 'count';
    'panel-retry': never;
    'panel-cases': never;
    'panel-all-cases': never;
    'panel-person-cases-title': 'person';
    'panel-mine': never;
    'panel-mine-title': 'room';
    'panel-cases-title': 'room';
    'panel-back-to-cases': never;
    'panel-bans': never;
    'panel-bans-title': 'room';
    'panel-newest': never;
    'panel-older': never;
    'panel-undo': never;
    'panel-person': never;
    'panel-member-cases': 'warnings';
    'panel-member-cases-many': 'warnings';
    'panel-rooms-confirm': never;
    'panel-confirm-alone': never;
    'panel-all-the-same': 'action';
    'panel-sent-already': never;
    'panel-stale': never;
    'panel-choose-people': 'limit';
    'panel-choose-role': never;
    'panel-run-stop': never;
    'panel-runs': never;
    'panel-what-to-do': never;
    'panel-do-it': never;
    'panel-dry-run': never;
    'panel-back-to-form': never;
    'panel-working': never;
    'report-title': 'id';
    'report-notice': 'author' | 'reporter' | 'room';
    'report-quote': 'quote';
    'report-no-words': never;
    'report-link': never;
    'report-by': 'reporter';
    'report-count': 'count';
    'report-commands': 'dismiss' | 'id' | 'room' | 'warn';
    'report-open-member': never;
    'report-dismiss': never;
    'report-dismissed': 'at' | 'by';
    'report-dismissed-now': 'id';
    'report-dismissed-already': 'at' | 'by' | 'id';
    'report-one-more': 'command' | 'room';
    'report-more': 'command' | 'count' | 'room';
    'report-notices-left': never;
    'told-target': 'moderator' | 'room' | 'what';
    'told-target-amended': 'moderator' | 'room' | 'what';
    'told-target-lifted': 'room' | 'what';
    'told-whom-to-ask': 'moderator';
    'told-room': 'moderator' | 'target' | 'what';
    'told-room-amended': 'change' | 'moderator' | 'target' | 'what';
    'told-room-lifted': 'target' | 'what';
    'told-log-done': 'id' | 'moderator' | 'room' | 'target' | 'what';
    'told-log-amended': 'id' | 'moderator' | 'room' | 'target' | 'what';
    'told-log-over': 'how' | 'id' | 'room' | 'target' | 'what';
    'told-log-run-amended': 'count' | 'id' | 'moderator' | 'room' | 'what';
    'told-end-changed': 'change';
    'told-log-run': 'count' | 'id' | 'moderator' | 'room' | 'what';
    'told-log-lifted': 'id' | 'room' | 'target' | 'what';
    'told-log-attention': 'id' | 'room' | 'target' | 'what';
    'told-log-held': 'room' | 'targets';
    'told-log-stuck': 'room' | 'targets';
    'put-off-title': never;
    'put-off-times': 'count' | 'text';
    'put-off-more': 'count';
    'put-off-many-more': 'count';
    untold: 'whom' | 'why';
    'untold-room': never;
    'untold-people': 'count';
    'untold-log': never;
    unexpected: never;
}

export type TextKey = keyof TextPlaces;

export const catalogue: Readonly<Record<string, Readonly<Record<TextKey, string>>>> = {
    en: {
        'command-description': 'Moderate this room and its people: mute, kick, ban, roles, accounts',
        'command-parameters':
            'mute | unmute | kick | ban | unban | bans | roles | role | activate | deactivate | help | @user',
        'setting-section-service-account': 'Service account',
        'setting-section-rules': 'Rules',
        'setting-rest-url': 'Server address for REST calls',
        'setting-rest-url-description':
            "Where Mod Desk calls Rocket.Chat's REST API, for example https://chat.example.com. Leave it empty to use the Site URL.",
        'setting-rest-user-id': 'User id of the service account',
        'setting-rest-user-id-description':
            'The id of the user that Mod Desk mutes, unmutes, bans, activates and gives roles as. Use an account of its own with only the permissions that docs/service-account.md lists.',
        'setting-rest-auth-token': 'Personal access token of the service account',
        'setting-rest-auth-token-description':
            'Hidden on this page, but stored unencrypted in the database. Create it while signed in as the service account, under My Account, Personal Access Tokens.',
        'setting-default-mute-duration': 'Default duration of a mute',
        'setting-default-mute-duration-description':
            'How long a mute lasts where the moderator says nothing, for example 2h or 1 day; off overrules it. Leave it empty for mutes that last until someone unmutes.',
        'setting-section-telling': 'Telling',
        'setting-require-reason': 'Require a reason',
        'setting-require-reason-description': 'Mutes, kicks and bans without a reason are refused.',
        'setting-announce-in-room': 'Announce in the room',
        'setting-announce-in-room-description':
            "What the room reads of an act. Rocket.Chat's own messages name the service account for a mute, and show a kick as leaving; the short notice names the moderator.",
        'setting-announce-in-room-none': 'Nothing',
        'setting-announce-in-room-short': 'A short notice',
        'setting-tell-target': 'Tell the person concerned',
        'setting-tell-target-description': 'By a direct message: what, where, why, until when, and who to turn to.',
        'setting-mod-log-room': "Room for the moderators' log",
        'setting-mod-log-room-description':
            "Every act is written there. Leave it empty for no log. The app's user must be able to write in it.",
        'setting-reports-to-moderators': 'Tell moderators of reported messages',
        'setting-reports-to-moderators-description':
            "In the room for the moderators' log; where there is none, the owners and moderators of the room by direct messages. Off: Mod Desk takes no notice of reports.",
        'setting-protect-higher-ranks': 'Protect higher ranks',
        'setting-protect-higher-ranks-description':
            "Nobody acts on someone of the same or a higher rank (admin, owner, moderator, leader, member); admins act on anyone. Off: exactly Rocket.Chat's own rules, which know no rank.",
        'action-warn-title': 'Warn',
        'action-warn-summary': 'warns people, on the record',
        'action-warn-done': 'Warned {where}: {targets}.',
        'action-warn-already': 'Warned already {where}: {targets}.',
        'action-warn-consequence': '{target} will have a warning on the record of {room}.',
        'action-note-title': 'Note',
        'action-note-summary': 'writes down what moderators should know, seen by moderators only',
        'action-note-done': 'Noted {where}: {targets}.',
        'action-note-already': 'Noted already {where}: {targets}.',
        'action-note-consequence': 'A note about {target} will be kept for the moderators of {room}.',
        'action-mute-title': 'Mute',
        'action-mute-summary': 'stops people from writing in this room',
        'action-mute-done': 'Muted {where}: {targets}.',
        'action-mute-already': 'Already muted {where}: {targets}.',
        'action-mute-consequence': '{target} will not be able to write in {room}.',
        'action-mute-endless': 'until someone unmutes',
        'action-unmute-title': 'Unmute',
        'action-unmute-summary': 'lets muted people write again',
        'action-unmute-done': 'Unmuted {where}: {targets}.',
        'action-unmute-already': 'Not muted {where}: {targets}.',
        'action-unmute-consequence': '{target} will be able to write in {room} again.',
        'action-kick-title': 'Kick',
        'action-kick-summary': 'removes people from this room',
        'action-kick-done': 'Kicked from {room}: {targets}.',
        'action-kick-already': 'Not in {room} any more: {targets}.',
        'action-kick-consequence':
            '{target} will be removed from {room}. The room will show them as having left. They may come back if the room is open to them.',
        'action-ban-title': 'Ban',
        'action-ban-summary': 'removes people from this room and keeps them out',
        'action-ban-done': 'Banned from {room}: {targets}.',
        'action-ban-already': 'Already banned from {room}: {targets}.',
        'action-ban-consequence':
            '{target} will be removed from {room} and unable to come back until the ban ends or is lifted.',
        'action-ban-endless': 'until someone unbans',
        'action-unban-title': 'Unban',
        'action-unban-summary': 'lets banned people come back into this room',
        'action-unban-done': 'No longer banned from {room}: {targets}.',
        'action-unban-already': 'Not banned from {room}: {targets}.',
        'action-unban-consequence':
            '{target} will be able to come back into {room}. Nobody is put back: they join again, or are invited.',
        'action-add-role-title': 'Add role',
        'action-add-role-summary': 'gives people a role in this room, or in the whole workspace with --workspace',
        'action-add-role-done': 'Now {role} {where}: {targets}.',
        'action-add-role-already': 'Already {role} {where}: {targets}.',
        'action-add-role-consequence': '{target} will hold the chosen role in {room}, with all that it allows.',
        'action-add-role-endless': 'until someone takes the role away',
        'action-remove-role-title': 'Remove role',
        'action-remove-role-summary': 'takes a role away again',
        'action-remove-role-done': 'No longer {role} {where}: {targets}.',
        'action-remove-role-already': 'Not {role} {where}: {targets}.',
        'action-remove-role-consequence': '{target} will lose the chosen role in {room}.',
        'action-activate-title': 'Activate',
        'action-activate-summary': 'lets people sign in again',
        'action-activate-done': 'Activated, can sign in again: {targets}.',
        'action-activate-already': 'Already active: {targets}.',
        'action-activate-consequence': '{target} will be able to sign in again, in the whole workspace.',
        'action-deactivate-title': 'Deactivate',
        'action-deactivate-summary': 'signs people out everywhere and keeps them out',
        'action-deactivate-done': 'Deactivated and signed out everywhere: {targets}.',
        'action-deactivate-already': 'Already deactivated: {targets}.',
        'action-deactivate-consequence':
            '{target} will be signed out everywhere and unable to sign in, in the whole workspace.',
        'case-history-summary': 'shows the cases about someone, with --workspace in every room',
        'case-history-title': 'History of {target}: {count} cases, {warnings} warnings',
        'case-history-in-force': 'In force',
        'case-history-others': 'Others',
        'case-history-muted': 'Muted here outside Mod Desk, without a case.',
        'case-history-title-many': 'History of {target}: more than {count} cases, {warnings} warnings among the latest',
        'case-older': 'There are older ones, which the panel shows: type /mod, then {button}.',
        'case-older-some': 'And {count} older ones, which the panel shows: type /mod, then {button}.',
        'case-older-many': 'And more than {count} older ones, which the panel shows: type /mod, then {button}.',
        'case-cases-summary': 'shows the latest cases of this room',
        'case-cases-title': 'Latest cases of {room}',
        'case-bans-summary': 'shows who is banned from this room, by whom, until when and why',
        'case-bans-title': 'Banned from {room} ({count})',
        'case-bans-more': 'And {more} more, which the panel shows.',
        'bans-since': 'since {since}',
        'bans-account-gone': 'account deleted',
        'bans-without-case': 'not by Mod Desk',
        'bans-server-hidden': 'Bans made in Rocket.Chat itself are not shown: the service account is not in this room.',
        'door-banned': 'You are banned from {room}.',
        'door-unsure': 'Whether you may join {room} could not be found out. Try again in a minute.',
        'case-case-summary': 'shows everything about one case',
        'case-reason-summary': 'corrects the reason of a case, your latest here where none is named',
        'case-reason-done': 'The reason of case {id} is corrected: {change}',
        'case-duration-summary':
            'gives a timed act another end, or none with off; your latest here where no case is named',
        'case-end-changed': 'Case {id} has another end: {change}.',
        'case-end-stands': 'Case {id} has that end already: {end}.',
        'case-reason-stands': 'Case {id} has that reason already.',
        'case-until': 'until {until}',
        'case-until-in': 'until {until} (in {span})',
        'case-ended-time': 'ended by itself {at}',
        'case-ended-lifted': 'lifted by {by}, {at} (case {id})',
        'case-ended-replaced': 'made anew by {by}, {at} (case {id})',
        'case-ended-overtaken': 'overtaken by {by}, {at} (case {id})',
        'case-ended-elsewhere': 'lifted outside Mod Desk, seen {at}',
        'case-ended-gone': 'over, as the account or the room is gone, seen {at}',
        'case-was-to-last': 'Was to last {end}.',
        'case-lift-failed': '(ending it failed {count} times)',
        'case-amended-end': 'End changed by {by}, {at}: {change}',
        'no-reason': 'no reason',
        changed: '{action} {where} changed: {targets}, {change}.',
        stands: '{target}: {end}.',
        'stands-case': '{target}: {end} (case {id}).',
        'stands-change': 'To change that: {commands}.',
        'away-at-the-door': 'Not in {room} now: {targets}. Mod Desk keeps them out at the door.',
        'away-on-return': 'Not in {room} now: {targets}. It takes effect the moment they come back.',
        ends: 'Ends by itself at {until}, in {span}.',
        'ends-at': 'Ends by itself at {until}.',
        lasts: 'Lasts {end}.',
        endless: 'until someone ends it',
        'span-second': '1 second',
        'span-seconds': '{count} seconds',
        'span-minute': '1 minute',
        'span-minutes': '{count} minutes',
        'span-hour': '1 hour',
        'span-hours': '{count} hours',
        'span-day': '1 day',
        'span-days': '{count} days',
        'span-week': '1 week',
        'span-weeks': '{count} weeks',
        'span-month': '1 month',
        'span-months': '{count} months',
        'span-year': '1 year',
        'span-years': '{count} years',
        'either-or': '{either} or {or}',
        'case-undo-summary': 'takes an act back, your latest here where none is named',
        'case-export-summary': 'sends you all cases of this room as a CSV file',
        'case-export-done': '{count} cases of this room are on their way to you in {name}.',
        'case-export-done-many':
            '{count} cases of this room are on their way to you in {files} files, the latest cases in the first.',
        'case-export-under-way':
            'The cases of this room are being put into files, which come to you directly. That takes a while.',
        'case-attention-summary': 'shows what could not be ended in time and needs a person',
        'case-attention-title': 'Needs attention in {room}',
        'case-attention-more': 'And up to {count} more.',
        'case-retry-summary': 'tries again to end what needs attention',
        'case-retry-done': 'Case {id} will be ended within a minute.',
        'case-runs-summary': 'shows what is under way here for several people at once',
        'case-runs-title': 'Under way in {room}',
        'case-run-summary': 'shows how far a run has come, and what became of whom',
        'case-stop-summary': 'ends a run before its next person; what was done stays',
        'case-stop-done': 'Run {id} ends now: {settled} of {total} were settled, and what was done stays.',
        'case-mine-summary': 'shows what is in force against you here, and the cases about you',
        'case-mine-in-force': 'In force against you in {room}',
        'case-mine-nothing': 'Nothing.',
        'case-mine-muted': 'You are muted here.',
        'case-mine-title': 'Other cases about you in {room}',
        'case-reports-summary': 'shows the reported messages of this room',
        'case-reports-title': 'Reported messages of {room}',
        'case-reports-more': 'And {count} more.',
        'case-report-summary': 'shows everything about one report of a message',
        'case-dismiss-summary': 'dismisses all reports of a message',
        'case-none': 'None.',
        'case-title': 'Case {id}',
        'case-by': 'by {moderator}',
        'case-state-pending': 'not known to be finished',
        'case-state-refused': 'refused [{code}]',
        'case-state-failed': 'failed [{code}]',
        'case-amended': 'Reason corrected by {by}, {at}: {change}',
        'case-from-report': 'from report {id}',
        'case-target-renamed': '{target} is called {name} now.',
        'case-target-gone': 'The account of {target} is deleted. Its id was {id}.',
        'case-undoes': 'Takes back case {id}.',
        'case-run': 'Part of run {id}.',
        'case-number': 'Case {ids}',
        'latest-case': 'Case {id}: {what} {target}.',
        'query-roles-summary': "shows who holds a role in this room, or someone's roles",
        'where-room': 'in {room}',
        'room-without-name': 'this conversation',
        'where-workspace': 'in the whole workspace',
        'run-title': 'Run {id}: {action} by {moderator}, {at}',
        'run-progress': '{settled} of {total} settled.',
        'run-waiting': "Rocket.Chat's limit holds it up until {until}.",
        'run-takes': 'About {minutes} min left: Rocket.Chat lets the service account do this {limit} times a minute.',
        'run-stopped': 'Stopped by {by}.',
        'run-finished': 'Finished.',
        'run-under-way':
            '{action}, {settled} of {total} settled. Run {id} ends with {stop}; the table follows when it is done.',
        'run-line': '{action} by {moderator}: {settled} of {total} settled.',
        'run-number': 'Run {id}: {command} lists its cases.',
        'run-undo': '{command} takes all of it back.',
        'dry-run': 'Dry run: nothing was changed and nobody was told. This is what would happen.',
        'bulk-summary': '{action} {where}: {done} of {total} done.',
        reason: 'Reason: {reason}',
        'failed-unchanged': '{why} It did not take effect.',
        'failed-unknown': '{why} Whether it took effect could not be found out: look before you repeat it.',
        'code-error-invalid-user': 'Nobody here is called that.',
        'code-error-not-allowed': 'You may not do that here: you lack the permission {permission}.',
        'not-in-room': 'You are not in this room.',
        'not-allowed-any-more': 'You may not do that any more: your account is deactivated or gone.',
        'not-allowed-without-role': 'This room is federated: whoever is in it may do that only as {role} of it.',
        'code-error-invalid-room': 'This room does not exist any more.',
        'code-error-invalid-room-type':
            'That is only possible in channels and private groups, and not all of it in federated ones.',
        'code-error-room-archived': 'This room is archived.',
        'code-error-room-not-found':
            'You are not in this room; to act from outside you need the permission {permission}.',
        'code-error-user-not-in-room': 'Not a member of this room.',
        'code-error-user-is-federated': 'Belongs to another server, which alone decides whether the account is active.',
        'code-error-invalid-role': 'There is no role {role}.',
        'code-error-you-are-last-owner': 'The only owner of this room. Make someone else an owner first.',
        'code-error-remove-last-owner': 'The only owner of this room. Make someone else an owner first.',
        'code-error-admin-required': 'The only admin of the workspace. Make someone else an admin first.',
        'code-error-action-not-allowed': 'The only active admin of the workspace. Make someone else an admin first.',
        'code-user-last-owner': 'The only one in charge of these rooms. {rooms}',
        'code-mod-self': 'You cannot do that to yourself.',
        'code-mod-account-gone':
            'The account is deleted, and what was done to it ended with it. No longer possible: {action}.',
        'code-mod-own-account':
            'Mod Desk itself acts or writes as this account, so that is not done with /mod. An administrator does it in Administration, Workspace, Users, if it is meant.',
        'code-mod-admins-only': 'Only administrators of the workspace may ask that.',
        'code-mod-outranked': 'Not below you in rank: you act on people of a lower rank than your own.',
        'code-mod-role-above-own': 'The role {role} stands above your own rank.',
        'code-mod-room-role-needs-room':
            '{role} is a role of a room: leave out --workspace, or it would hold in every room.',
        'code-mod-workspace-role-unconfirmed':
            '{role} is a role of the whole workspace: add --workspace if you mean that.',
        'code-mod-writes-anyway':
            'This room is read-only and their role may write in it all the same; a mute would change nothing.',
        'code-mod-too-many-targets': 'At most {limit} people at once.',
        'code-mod-stopped': 'Not tried, as the run was stopped before.',
        'code-mod-run-unknown': 'No run of this room has that id.',
        'code-mod-run-finished': 'This run has ended already.',
        'code-mod-rooms-unknown':
            'Which rooms would change owner or be deleted could not be found out, so nothing was done. The service account needs the permission view-other-user-channels.',
        'code-mod-custom-roles-unreadable':
            'The custom roles of this room cannot be read, as the service account is not in it. An administrator adds it to the room.',
        'code-mod-permissions-unreadable':
            'Who may do what could not be read from Rocket.Chat, so nothing is done. The cause: {because}',
        'code-mod-service-account-missing':
            'Mod Desk has no service account yet. An administrator sets its user id and personal access token in Administration, Apps, Mod Desk, Settings.',
        'code-mod-service-account-refused':
            "Rocket.Chat did not accept the service account's token. An administrator enters a new one in Administration, Apps, Mod Desk, Settings.",
        'code-mod-service-account-forbidden':
            'The service account lacks a permission for this. An administrator gives it one.',
        'code-mod-service-account-outside':
            'The service account is not in this room, and Rocket.Chat asks for that. An administrator adds it to the room.',
        'code-mod-endpoint-missing':
            "There is no such REST endpoint at the server address: Rocket.Chat is too old for it, or the address in Mod Desk's settings is wrong.",
        'code-mod-banned':
            'Banned from this room: a kick could lift the ban. Unban them to let them come back; if they are here all the same, ban them again.',
        'code-mod-bans-unreadable':
            'Not banned by Mod Desk. Bans made in Rocket.Chat itself cannot be seen, as the service account is not in this room. An administrator adds it to the room.',
        'code-mod-unban-not-offered':
            "This version of Rocket.Chat lifts its own bans in federated rooms only, so nothing was done. Mod Desk's own bans can be lifted.",
        'code-mod-rest-redirected':
            "The server address in Mod Desk's settings redirects to another one, so nothing was sent there. An administrator enters the address that it leads to, often the same with https://.",
        'code-mod-rest-elsewhere':
            "At the server address in Mod Desk's settings another workspace answers, so nothing was sent there. An administrator corrects it, or empties it to use the Site URL.",
        'code-mod-rest-url-invalid':
            "The server address in Mod Desk's settings is not a web address. An administrator corrects it, or empties it to use the Site URL.",
        'code-mod-rate-limited': 'Rocket.Chat asks to slow down. {wait}',
        'code-mod-server-error': 'Rocket.Chat had an internal error.',
        'code-mod-timed-out': 'Rocket.Chat did not answer in time.',
        'code-mod-person-deactivated': "This person's account is deactivated, so nothing can be written to them.",
        'code-mod-unreachable':
            "Rocket.Chat's REST API could not be reached. An administrator checks the server address in Mod Desk's settings.",
        'code-mod-answer-unreadable':
            "Something other than Rocket.Chat's REST API answered. An administrator checks the server address in Mod Desk's settings.",
        'code-mod-refused-by-server': 'Rocket.Chat refused: {said}',
        'code-mod-no-effect': 'Rocket.Chat reported success.',
        'code-mod-case-not-written': 'The case could not be written down, so nothing was done.',
        'code-mod-case-unknown': 'There is no such case in this room.',
        'code-mod-told-later':
            'So many direct messages were sent in a short time that these are put off: each person gets one with all there is to tell within ten minutes.',
        'code-mod-report-unknown': 'There is no such report in this room, or it is about someone else.',
        'code-mod-not-timed': 'That has no end to change: it was not done, is over, or never ends by itself.',
        'code-mod-room-encrypted':
            "The room takes only messages that a person's client has encrypted, so no app can write there.",
        'code-mod-room-read-only': "The room is read-only, and Mod Desk's own user may not write there.",
        'code-mod-reason-too-long': 'That is too long: at most {limit} characters are kept.',
        'code-mod-reason-required': 'A reason is required here: write it behind the names.',
        'code-mod-file-not-sent': 'The file could not be sent to you.',
        'code-mod-not-undoable': 'That cannot be taken back.',
        'not-undoable-no-reverse': 'That cannot be taken back: an act of this kind has no reverse.',
        'not-undoable-not-done': 'There is nothing to take back: it was not done.',
        'not-undoable-undone': 'There is nothing to take back: it was lifted before.',
        'not-undoable-ended': 'There is nothing to take back: it has ended by itself.',
        'not-undoable-elsewhere': 'There is nothing to take back: it was lifted outside Mod Desk.',
        'not-undoable-gone': 'There is nothing to take back: the account or the room is gone.',
        'not-undoable-overtaken': 'That cannot be taken back: a later act has taken its place. /mod history shows it.',
        'not-undoable-end-past': 'There is nothing to take back: as it was before, it would be over by now.',
        'not-undoable-only-end':
            'There is nothing to take back: it was done outside Mod Desk, and the end that this case gave it is taken away.',
        'not-undoable-nothing-left': 'There is nothing to take back: nothing of this run is in force any more.',
        'code-mod-no-latest-case':
            'You have not done anything here lately. Name the id of a case; /mod cases lists them.',
        'code-mod-latest-is-change':
            'Your latest here was a change of case {case}. `/mod undo {case}` takes back the act itself; `/mod duration {case}` and `/mod reason {case}` change it once more.',
        'code-mod-latest-is-undo': 'Your latest act here took something back. `/mod undo {case}` does that once more.',
        'code-mod-changed-since':
            'Somebody has changed that since this was shown: it is not so any more. Nothing was done.',
        'code-mod-latest-is-run':
            'Your latest act here was for several people: name the run, {run}, or one of its cases.',
        'code-mod-app-not-permitted':
            "The app was not granted a permission that it asks for. An administrator checks the app's permissions.",
        'code-mod-engine-failed': "Rocket.Chat's app engine reported an error.",
        'server-error-not-allowed':
            'The service account may not do that here. An administrator gives it the permission.',
        'server-error-action-not-allowed': 'Rocket.Chat does not allow that: {said}',
        'server-said': 'Rocket.Chat refused: {said}',
        'said-nothing': 'no reason given',
        'wait-seconds': 'Try again in {seconds} seconds.',
        'wait-a-minute': 'Try again in a minute.',
        'rooms-change-owner': 'Would change owner: {rooms}.',
        'room-to-owner': '{room} (to {newOwner})',
        'room-to-oldest': '{room} (to its longest-standing active member)',
        'rooms-deleted': 'Deleted with all messages, as nobody else is there: {rooms}.',
        'rooms-not-named': 'Rocket.Chat did not say which.',
        'confirm-relinquish': 'To do it all the same, repeat the command with --relinquish within ten minutes.',
        usage: 'Usage: {usage}',
        'did-you-mean': 'Did you mean {suggestion}?',
        'words-unknown-action': 'Mod Desk knows no {word}.',
        'words-incomplete-action': '{word} needs one more word.',
        'words-no-unwarn':
            'A warning stays on record: {word} is nothing that Mod Desk does. `/mod reason` corrects what it says, and a note tells more.',
        'words-case-of-person': '{word} is a person, not a case.',
        'words-not-done-here':
            'Mod Desk deletes no messages and no accounts; Rocket.Chat does. To remove someone from this room, kick them.',
        'words-unknown-option': 'There is no option {word} here.',
        'words-unclear-option': '{word} stands in the reason, so nothing was done.',
        'words-person-first': 'What to do comes first, {word} behind it.',
        'words-unclear': '{word} can be meant in more than one way, so nothing was done.',
        'words-readings': 'Copy the one that is meant:',
        'words-missing-targets': 'Who? Name at least one person.',
        'words-missing-run': 'Which run? Name its id.',
        'words-missing-case': 'Which case? Name its id.',
        'words-missing-action': 'Which action? Write it behind the person, as you would type it.',
        'words-missing-duration': 'For how long? For example 30 min, 2h, 1d12h or 1 week.',
        'words-not-a-duration': '{word} cannot be read as a duration.',
        'words-unclear-duration': '{word} is not clear as a duration.',
        'words-duration-or-off': 'Say how long, for example 30 min or 2h; off for no end.',
        'words-duration-form':
            'Durations are written 30 min, 2h, 1d12h or 1 week. A reason that begins so goes behind off and --.',
        'words-duration-too-long': '{word} is too long: {days} days at most.',
        'words-duration-too-short': '{word} is too short: a duration is at least a minute, and has no seconds.',
        'words-no-duration-here': '{word} looks like a duration, and this act has none.',
        'words-missing-text': 'Something is missing: the text.',
        'words-not-a-case': '{word} is not the id of a case.',
        'words-missing-report': 'Which report? Name its id.',
        'words-missing-report-option': 'Which report? Write it as --report=<id>, without a space.',
        'words-not-a-report': '{word} is not the id of a report.',
        'words-missing-role': 'Which role?',
        'words-too-many-targets': 'At most {limit} people at once.',
        'words-too-many-words': '{word} is one too many.',
        'words-not-a-name': '{word} is not a username.',
        'words-no-username': '{word} is not a username; people are named by @username.',
        'words-no-such-person': 'Nobody here is called {word}, so nothing was done to anybody.',
        'help-title': 'Mod Desk',
        'help-able': 'In {room} you may:',
        'help-unable': 'In {room} you hold no permission that Mod Desk needs.',
        'help-anyone': 'Also:',
        'help-help': 'explains an action',
        'help-targets':
            'People are named as @name, up to {limit} at once; without @ only the first, and each one behind a comma.',
        'help-aliases': 'Also typed {words}.',
        'help-parameter-people':
            '@user…: one or more @names, or names with commas; the first other word, or --, ends them',
        'help-parameter-role': '<role>: before or behind the people, in any case',
        'help-parameter-duration':
            'duration: 30 min, 2h, 1d12h, 2 weeks, 1mo, from a minute to 365 days; off for no end',
        'help-parameter-latest': 'without an id: your own latest case in this room',
        'help-permission': 'Needs {permission}.',
        'help-option-workspace': '--workspace: a role of the whole workspace is meant',
        'help-option-dry-run': '--dry-run: only shows what would happen',
        'help-option-relinquish': '--relinquish: confirms that the listed rooms change owner or are deleted',
        'help-option-report': '--report=<id>: names the report of a message that it follows; the case keeps it',
        'help-unknown-abilities': 'What you may do here could not be found out. {why}',
        'roles-none': 'Nobody holds a role in {room}.',
        'roles-title': 'Roles in {room}',
        'roles-of': 'Roles of {target}',
        'roles-in-room': 'In {room}: {roles}',
        'roles-in-workspace': 'In the workspace: {roles}',
        'roles-custom-hidden': 'Custom roles are not shown: the service account is not in this room.',
        'roles-no-role': 'no role',
        'standing-summary': 'shows who someone is here, and what stands against them',
        'standing-title': '{person} in {room}',
        'standing-cases': 'Latest cases, {warnings} warnings:',
        'standing-cases-many': 'Latest cases, at least {warnings} warnings:',
        'standing-history': 'All of them: {command}',
        'doctor-summary':
            'for administrators: what is wrong with Mod Desk; with a person and an action: whether that would work here, and why',
        'doctor-title': 'Mod Desk, examined',
        'doctor-not-checked': 'Not checked, as that needs to be right first: {check}.',
        'doctor-late': 'Not found out in time. Try again when the server is less busy.',
        'doctor-broken': "The check itself failed; the error is in the app's log. Try again.",
        'doctor-account': 'Service account',
        'doctor-account-entered': '{username} is entered, with a token.',
        'doctor-account-missing':
            'None is entered; without it nothing can be muted, activated or given a role. `/mod setup` shows how to set it up.',
        'doctor-account-no-token': '{username} is entered, but no token. Create one and enter it: `/mod setup`.',
        'doctor-account-no-user-id':
            'A token is entered, but no user id. Enter the id that was shown with the token: `/mod setup`.',
        'doctor-account-unknown-user':
            'Nobody in this workspace has the user id that is entered. Enter the id that was shown with the token, not the username: `/mod setup`.',
        'doctor-account-deactivated':
            'The account {username} is deactivated, which also deletes its tokens. Activate it and enter a new token: `/mod setup`.',
        'doctor-account-unclear': 'Could not be looked up. {why} Try again.',
        'doctor-server': 'REST address',
        'doctor-server-answers': 'Rocket.Chat {version} answers at {host}.',
        'doctor-server-no-address':
            "There is none: neither the app's setting nor the Site URL could be read. Enter the server's address: `/mod setup`.",
        'doctor-server-invalid-address':
            'What is entered is not a web address. It begins with http:// or https://; enter it anew, or empty the setting to use the Site URL: `/mod setup`.',
        'doctor-server-unreachable':
            "Nothing answers at {host}. Check the address in the app's settings, or empty it to use the Site URL; the server must be able to reach it itself.",
        'doctor-server-timed-out':
            '{host} did not answer in time. Check that the server can reach this address itself, and how busy it is.',
        'doctor-server-server-error':
            'What answers at {host} had an internal error. Look at the logs of Rocket.Chat and of any proxy before it.',
        'doctor-server-not-rocket-chat':
            "Something answers at {host}, but not Rocket.Chat's REST API: perhaps the page of a proxy. Correct the address, or let the proxy pass /api through.",
        'doctor-server-redirects':
            '{host} redirects to another address, so the service account is not used there: its token would go along, and acts would get lost. Enter the address that it leads to, often the same with https://: `/mod setup`.',
        'doctor-server-elsewhere':
            'Rocket.Chat answers at {host}, but it is another workspace than this one, so the service account is not used there. Correct the address, or empty it to use the Site URL: `/mod setup`.',
        'doctor-server-unproven':
            'Rocket.Chat {version} answers at {host}, but does not tell whether it is this workspace: a proxy keeps /api/v1/settings.public back, or it was asked too often. Look again in a minute.',
        'doctor-server-unclear': 'Could not be found out. {why}',
        'doctor-token': 'Token',
        'doctor-token-valid': 'Rocket.Chat accepts it as that of {username}.',
        'doctor-token-refused':
            'Rocket.Chat does not accept it as one of {username}: it is mistyped, revoked, or of another user. Create one while signed in as {username} and enter it: `/mod setup`.',
        'doctor-token-other-user':
            'It is one of {username}, not of the user whose id is entered. Enter the id and the token that were shown together: `/mod setup`.',
        'doctor-token-deactivated':
            'It belongs to {username}, whose account is deactivated. Activate it: `/mod setup`.',
        'doctor-token-unclear': 'Could not be tried. {why}',
        'doctor-permissions': 'Permissions',
        'doctor-permissions-held': '{username} holds all that Mod Desk needs.',
        'doctor-permissions-missing':
            '{username} lacks some. Give them to a role of it in Administration, Workspace, Permissions:',
        'doctor-permissions-incomplete':
            '{username} holds what every action needs, but lacks some for special cases. Give them to a role of it, unless that is meant:',
        'doctor-permissions-unclear': 'Could not be read. {why}',
        'doctor-permission': '{permissions}: {purpose}',
        'doctor-purpose-mute': 'mute and unmute',
        'doctor-purpose-ban': 'ban and unban, on servers that have bans',
        'doctor-purpose-roles': 'give and take roles',
        'doctor-purpose-admin-role': 'give the role admin; leave it out if nobody shall do that with /mod',
        'doctor-purpose-team-roles': 'give and take roles in main rooms of teams and in federated rooms',
        'doctor-purpose-activate': 'activate accounts',
        'doctor-purpose-pace': 'act on many people at once; without it Rocket.Chat allows ten calls a minute',
        'doctor-purpose-rooms': 'read rooms where custom room roles matter',
        'doctor-purpose-rooms-of-people': "list someone's rooms on servers with an older app engine",
        'doctor-purpose-names': 'find people whose name was typed in another case',
        'doctor-purpose-token': 'create its token',
        'doctor-pace': 'Pace',
        'doctor-pace-unlimited': "Rocket.Chat does not limit the account's calls.",
        'doctor-pace-limited':
            'Rocket.Chat allows {calls} calls of a kind in a row, then asks to wait (a minute, unless set otherwise), so acting on many people takes long. Give a role of the account the permission `api-bypass-rate-limit`.',
        'doctor-pace-unclear': 'Could not be found out. {why}',
        'doctor-bans': 'Bans',
        'doctor-bans-native': 'The server has bans of its own.',
        'doctor-bans-none':
            'This version of the server has no bans of its own, so Mod Desk can only kick and refuse the return. Update Rocket.Chat for native ones.',
        'doctor-bans-unclear': 'Could not be found out. {why}',
        'doctor-engine': 'App engine',
        'doctor-engine-newer': "It lists people's rooms itself.",
        'doctor-engine-older': "It does not list people's rooms; Mod Desk asks REST instead.",
        'doctor-encryption': 'Encrypted rooms',
        'doctor-encryption-off': 'End-to-end encryption is off.',
        'doctor-encryption-open': 'Encrypted rooms take messages of apps too.',
        'doctor-encryption-rooms':
            'Encrypted rooms take no message of an app: there, nobody but the moderator is told of an act, and commands that are typed are sent as text. Type them elsewhere or use the panel, or allow unencrypted messages (E2E_Allow_Unencrypted_Messages).',
        'doctor-encryption-rooms-and-direct':
            'Encrypted rooms take no message of an app, and new direct rooms are encrypted: nobody can be told of an act directly, nor in such a room, and commands that are typed there are sent as text. Disable E2E_Enabled_Default_DirectRooms, or allow unencrypted messages (E2E_Allow_Unencrypted_Messages).',
        'doctor-encryption-unclear': "The server's settings for encryption cannot be read.",
        'doctor-clock': 'Clock',
        'doctor-clock-even': 'The clocks of the app and the server agree.',
        'doctor-clock-ahead':
            "The app's clock is {seconds} seconds ahead of the server's, so what ends by itself ends too early. Set both by the same time server.",
        'doctor-clock-behind':
            "The app's clock is {seconds} seconds behind the server's, so what ends by itself ends too late. Set both by the same time server.",
        'doctor-clock-not-told': "The server's answer does not tell its time. A proxy may take it out.",
        'doctor-sweep': 'Sweep',
        'doctor-sweep-alive': 'Ran {seconds} seconds ago; it ends what is due.',
        'doctor-sweep-standing-in':
            'Runs, by single sweeps: the recurring one has stood still for {minutes} minutes, as it does for ten minutes after a server was killed over it. Nothing is late. Disable the app and enable it again where it stands still for longer.',
        'doctor-sweep-just-started': 'The app has just started. Ask again in two minutes.',
        'doctor-sweep-stopped':
            "Has not run for {minutes} minutes, so nothing ends by itself. Disable the app and enable it again; if that does not help, look at the server's log for its scheduler.",
        'doctor-sweep-never':
            "Has never run, so nothing ends by itself. Disable the app and enable it again; if that does not help, look at the server's log for its scheduler.",
        'doctor-sweep-unclear': 'Could not be found out. {why}',
        'doctor-runs': 'Open runs',
        'doctor-runs-none': 'None.',
        'doctor-runs-open': '{count} on their way: {names}.',
        'doctor-runs-stuck':
            '{count} without a sign of life for five minutes: {names}. Look at them with `/mod run <id>` in their room, end them with `/mod stop <id>`.',
        'doctor-runs-unclear': 'Could not be read. {why}',
        'doctor-attention': 'Attention',
        'doctor-attention-none': 'Nothing needs a person.',
        'doctor-attention-waiting':
            '{count} could not be ended in time and need a person: {names}. Type `/mod attention` in that room.',
        'doctor-attention-unclear': 'Could not be read. {why}',
        'doctor-mod-log-room': "Moderators' log",
        'doctor-mod-log-room-there': 'Written in {room}.',
        'doctor-mod-log-room-none': 'No room is set for it.',
        'doctor-mod-log-room-gone':
            "The room that is set for it is gone, so nothing is logged. Choose another one in the app's settings, or none.",
        'doctor-mod-log-room-unclear': 'Its room could not be read. {why}',
        'doctor-mute-duration': 'Default duration of a mute',
        'doctor-mute-duration-set': 'Set.',
        'doctor-mute-duration-none': 'None: mutes last until someone unmutes.',
        'doctor-mute-duration-invalid':
            "What is set is no duration, so mutes last until someone unmutes. Enter one such as 2h or 1d in the app's settings, or none.",
        'setup-summary': 'shows the steps to a working service account, and where you are, for administrators',
        'setup-title': 'The way to a working service account',
        'setup-account': 'Create a user for Mod Desk, for example `moddesk.service`.',
        'setup-permissions': 'Give it a role with the permissions that docs/service-account.md lists, and no more.',
        'setup-token':
            'Sign in as that user and add a personal access token under My Account, ignoring two-factor authentication. It is shown once, with the user id.',
        'setup-settings':
            'Enter user id and token in {page}. The token belongs there, where it is masked, and never in a message.',
        'setup-test': 'Mod Desk signs in with it.',
        'setup-page': "the app's settings",
        'setup-page-unknown': 'Administration, Apps, Mod Desk, Settings',
        'setup-ready': 'All is done. `/mod doctor` checks the rest.',
        'setup-next': 'Next: step {number}. Then type `/mod setup` again.',
        'explain-title': '{action} on {target} in {room}: tried out, nothing was done',
        'explain-would-done': 'It would work.',
        'explain-would-already': 'It would change nothing: it is so already.',
        'explain-would-refused': 'It would be refused. {why}',
        'explain-own-roles': 'You: {room} in the room, {workspace} in the workspace; here that counts as {rank}.',
        'explain-their-roles':
            '{target}: {room} in the room, {workspace} in the workspace; here that counts as {rank}.',
        'explain-held': 'Needs {permissions}, which you hold as {roles}.',
        'explain-not-held': 'Needs {permissions}, which none of your roles here gives.',
        'explain-ranks-protected': 'Higher ranks are protected: one acts on people below oneself, admins on anyone.',
        'explain-ranks-open': 'Ranks are not protected: as in Rocket.Chat, the permission alone decides.',
        'explain-reason-required': 'A reason is required.',
        'explain-account-not-needed': 'It does not need the service account.',
        'explain-account-set': 'It needs the service account, which is set.',
        'explain-account-problem': 'It needs the service account. {why}',
        'explain-facts-unknown': 'Roles and permissions could not be read.',
        'rank-member': 'member',
        'rank-entrusted': 'member with this permission',
        'rank-leader': 'leader',
        'rank-moderator': 'moderator',
        'rank-owner': 'owner',
        'rank-admin': 'admin',
        'button-moderate-room': 'Moderate this room',
        'button-moderate-author': 'Moderate author',
        'panel-title': 'Moderate {room}',
        'panel-able': 'You may do here: {actions}.',
        'panel-unable': 'You hold no permission here that Mod Desk needs.',
        'panel-late': 'Rocket.Chat was too slow to tell. Refresh to try again.',
        'panel-find': 'Find a member',
        'panel-find-placeholder': 'Name or username',
        'panel-several': 'On several people',
        'panel-muted': 'Muted now ({count})',
        'panel-muted-none': 'Nobody is muted here.',
        'panel-roles': 'Owners, moderators, leaders',
        'panel-roles-none': 'Nobody holds a role here.',
        'panel-page': 'Page {page} of {pages}',
        'panel-previous': 'Previous',
        'panel-next': 'Next',
        'panel-open': 'Open',
        'panel-refresh': 'Refresh',
        'panel-back': 'Back to the room',
        'panel-close': 'Close',
        'panel-cancel': 'Cancel',
        'panel-not-in-room': 'Not in {room}',
        'panel-is-banned': 'Banned from {room}',
        'panel-is-muted': 'Muted in {room}',
        'panel-is-federated': 'Belongs to another server',
        'panel-is-bot': 'A bot',
        'panel-is-app': 'The user of an app',
        'panel-is-active': 'Account active',
        'panel-is-inactive': 'Account deactivated',
        'panel-people': 'People',
        'panel-people-placeholder': 'Choose up to 50',
        'panel-chosen-people': 'The people chosen',
        'panel-role': 'Role',
        'panel-role-placeholder': 'Choose a role',
        'panel-workspace-role': '{role} (whole workspace)',
        'panel-reason': 'Reason',
        'panel-reason-placeholder': 'Why? (optional)',
        'panel-held-role': '{role}: another end',
        'panel-duration': 'For how long',
        'panel-duration-placeholder': 'Choose, or write another below',
        'panel-duration-unsaid': 'Where nothing is chosen: {end}.',
        'panel-duration-unsaid-each': 'Where nothing is chosen: {end}. To whom it is done already, their end stays.',
        'panel-duration-stands': 'Where nothing is chosen, it stays as it is: {end}.',
        'panel-duration-choice': '{span}, until {until}',
        'panel-other-duration': 'Another duration',
        'panel-other-duration-placeholder': 'For example 90 min, 2d12h, 2 weeks; off for no end',
        'panel-text': 'Text',
        'panel-text-placeholder': 'What should be known',
        'panel-muted-until': '{username}, until {until}',
        'panel-muted-away': '{text}, not here now',
        'panel-again': '{action}: another end',
        'panel-attention': 'Needs attention ({count})',
        'panel-retry': 'Try again',
        'panel-cases': 'Cases',
        'panel-all-cases': 'All cases',
        'panel-person-cases-title': 'Cases about {person}',
        'panel-mine': 'My cases',
        'panel-mine-title': 'My cases in {room}',
        'panel-cases-title': 'Cases of {room}',
        'panel-back-to-cases': 'Back to the cases',
        'panel-bans': 'Banned people',
        'panel-bans-title': 'Banned from {room}',
        'panel-newest': 'Newest',
        'panel-older': 'Older',
        'panel-undo': 'Undo',
        'panel-person': 'Show the person',
        'panel-member-cases': 'Latest cases, {warnings} warnings',
        'panel-member-cases-many': 'Latest cases, at least {warnings} warnings',
        'panel-rooms-confirm': 'This cannot be undone. Submit only if it is meant.',
        'panel-confirm-alone': 'To do it all the same, open them one by one: their own form lists the rooms and asks.',
        'panel-all-the-same': '{action} all the same',
        'panel-sent-already':
            'This form was sent twice and is carried out once. What became of it is not known yet: refresh in a moment.',
        'panel-stale': 'This view is out of date. Open the panel again.',
        'panel-choose-people': 'Choose at least one person, and at most {limit}.',
        'panel-choose-role': 'Choose a role.',
        'panel-run-stop': 'Stop',
        'panel-runs': 'Under way',
        'panel-what-to-do': 'What to do',
        'panel-do-it': 'Do it',
        'panel-dry-run': 'Show what would happen',
        'panel-back-to-form': 'Back to the form',
        'panel-working': 'This takes longer than usual. The answer will appear in the room, seen only by you.',
        'report-title': 'Report {id}',
        'report-notice': 'A message by {author} in {room} was reported by {reporter}.',
        'report-quote': '“{quote}”',
        'report-no-words': 'The message has no words that can be shown.',
        'report-link': 'Go to the message',
        'report-by': 'reported by {reporter}',
        'report-count': '{count} reports',
        'report-commands': 'Report {id}. To answer by command, in {room}: {dismiss} or {warn}',
        'report-open-member': 'Open member',
        'report-dismiss': 'Dismiss',
        'report-dismissed': 'Dismissed by {by}, {at}.',
        'report-dismissed-now': 'Report {id} is dismissed.',
        'report-dismissed-already': 'Report {id} was dismissed already, by {by}, {at}.',
        'report-one-more':
            'One more message was reported in {room}. As there were many within an hour, further ones are only counted here; in {room}, {command} shows them all.',
        'report-more':
            '{count} more reports came in {room} within an hour. They are only counted here; in {room}, {command} shows them all.',
        'report-notices-left': 'Not every message that told of it could be changed.',
        'told-target': '{what} in {room}, by {moderator}.',
        'told-target-amended': '{what} in {room}, changed by {moderator}.',
        'told-target-lifted': '{what} in {room} has ended.',
        'told-whom-to-ask': 'If you think that this is wrong, write to {moderator}.',
        'told-room': '{what}: {target}, by {moderator}.',
        'told-room-amended': '{what}: {target}, changed by {moderator}. {change}',
        'told-room-lifted': '{what}: {target}, ended by itself.',
        'told-log-done': '{what}: {target} in {room}, by {moderator}. Case {id}',
        'told-log-amended': '{what}: {target} in {room}, changed by {moderator}. Case {id}',
        'told-log-over': '{what}: {target} in {room} was over before its end: {how}. Case {id}',
        'told-log-run-amended': '{what}: {count} people in {room}, changed by {moderator}. Run {id}',
        'told-end-changed': 'End: {change}.',
        'told-log-run': '{what}: {count} people in {room}, by {moderator}. Run {id}',
        'told-log-lifted': '{what}: {target} in {room} has ended by itself. Case {id}',
        'told-log-attention':
            '{what}: {target} in {room} could not be ended after six tries and needs a person. Case {id}',
        'told-log-held':
            'Banned, and removed again from {room}: {targets}. They came in without Mod Desk being asked, or before it could answer.',
        'told-log-stuck':
            'Banned, but still in {room}, as they could not be removed: {targets}. Mod Desk keeps trying.',
        'put-off-title': 'Mod Desk has this to tell you. It was held back, as many messages were sent in a short time:',
        'put-off-times': '{text} (this was sent {count} times)',
        'put-off-more': 'And {count} more of the kind. `/mod mine` in a room shows what was done to you there.',
        'put-off-many-more':
            'And more than {count} more of the kind. `/mod mine` in a room shows what was done to you there.',
        untold: 'Done, but not everybody who should know of it could be told: {whom}. {why}',
        'untold-room': 'this room',
        'untold-people': '{count} people',
        'untold-log': "the moderators' log",
        unexpected:
            'Mod Desk met an unexpected error. What was asked may or may not have been done: look before you repeat it.',
    },
};
