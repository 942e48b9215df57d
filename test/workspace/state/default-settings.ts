// The workspace settings that the rules, the REST server and apps read, with Rocket.Chat's defaults.
import type { Setting } from './documents';

type Default = Omit<Setting, '_updatedAt'>;

const visible = { public: true, hidden: false, secret: false };
const internal = { public: false, hidden: false, secret: false };

export const defaultSettings: readonly Default[] = [
    { _id: 'Site_Url', value: 'http://localhost:3000', type: 'string', ...visible },
    { _id: 'Site_Name', value: 'Rocket.Chat', type: 'string', ...visible },
    { _id: 'Language', value: 'en', type: 'string', ...visible },
    { _id: 'UI_DisplayRoles', value: true, type: 'boolean', ...visible },
    { _id: 'UI_Use_Real_Name', value: false, type: 'boolean', ...visible },
    { _id: 'API_Enable_Rate_Limiter', value: true, type: 'boolean', ...internal },
    { _id: 'API_Enable_Rate_Limiter_Dev', value: true, type: 'boolean', ...internal },
    { _id: 'API_Enable_Rate_Limiter_Limit_Calls_Default', value: 10, type: 'int', ...internal },
    { _id: 'API_Enable_Rate_Limiter_Limit_Time_Default', value: 60_000, type: 'int', ...internal },
    { _id: 'Accounts_TwoFactorAuthentication_Enabled', value: true, type: 'boolean', ...internal },
    { _id: 'Federation_Service_Enabled', value: false, type: 'boolean', ...internal },
    { _id: 'Message_MaxAllowedSize', value: 5000, type: 'int', ...visible },
    { _id: 'E2E_Enable', value: false, type: 'boolean', ...visible },
    // False since 2025, true before.
    { _id: 'E2E_Allow_Unencrypted_Messages', value: false, type: 'boolean', ...visible },
    { _id: 'E2E_Enabled_Default_DirectRooms', value: false, type: 'boolean', ...visible },
    { _id: 'FileUpload_Enabled', value: true, type: 'boolean', ...visible },
    { _id: 'FileUpload_Enabled_Direct', value: true, type: 'boolean', ...visible },
    { _id: 'FileUpload_MaxFileSize', value: 104_857_600, type: 'int', ...visible },
    { _id: 'FileUpload_MediaTypeWhiteList', value: '', type: 'string', ...visible },
    { _id: 'FileUpload_MediaTypeBlackList', value: 'image/svg+xml', type: 'string', ...visible },
    { _id: 'Federation_Matrix_enabled', value: false, type: 'boolean', ...internal },
    { _id: 'Federation_Matrix_configuration_status', value: 'Invalid', type: 'string', ...internal },
    { _id: 'API_User_Limit', value: 500, type: 'int', ...internal },
    { _id: 'Accounts_SearchFields', value: 'username, name, bio, nickname', type: 'string', ...internal },
];
