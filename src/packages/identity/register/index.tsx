import { RegisterPage } from '@/features/identity/registration/register-page'

export default function Register() {
  return <RegisterPage />
}
